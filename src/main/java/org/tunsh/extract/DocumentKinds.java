package org.tunsh.extract;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Document;
import org.tunsh.model.DocumentKind;

/** Tells a document's kind by its own name, else by its opening lines (guidelines, 'kind'). */
final class DocumentKinds {
  private static final int OPENING = 1200;
  private static final int CLOSING = 300;
  private static final int OPENING_LINES = 4;
  private static final int LONGEST_TITLE = 220;

  /**
   * Titles that name a kind within a noun group that is about it: 'on the anniversary of the
   * Roadmap'.
   */
  private final Map<DocumentKind, Pattern> titles = new EnumMap<>(DocumentKind.class);

  private final Pattern news;
  private final Pattern study;
  private final Pattern release;
  private final Pattern readout;
  private final Pattern verbs;
  private final Pattern official;
  private final Pattern factSheets;
  private final Pattern leaders;
  private final Pattern ownVoice;
  private final Pattern quotes;
  private final Pattern told;
  private final Pattern studies;
  private final Pattern reprint;
  private final Pattern office;
  private final Pattern events;
  private final Pattern signing;
  private final Pattern page;
  private final Pattern ownReadout;
  private final Pattern salutes;
  private final Letterhead letterhead;

  /** 'HÀ NỘI — The two countries …': an agency's or a paper's first words. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?m)^\\p{Lu}[\\p{Lu} .,’'-]{2,30}(?:,? \\p{L}{3,9}\\.? \\d{1,2})?(?:"
              + " \\([^)]{2,20}\\))?\\s*(?:—|–|--|-) (?=\\p{Lu})");

  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?m)^(?:THE PRESIDENT|PRESIDENT|PRIME MINISTER|VICE PRESIDENT|Q|CHANCELLOR)\\b[^\\n"
              + "]{0,60}:|\\bLadies and gentlemen\\b");

  DocumentKinds(WordLists words) {
    for (DocumentKind kind : DocumentKind.values()) {
      titles.put(
          kind,
          Pattern.compile(
              // A subtitle may stand right behind, without a space.
              "(?ium)(?<![\\p{L}])"
                  + words.alternatives("kind-" + kind.code())
                  + "(?-i:(?!\\p{Ll}))"));
    }
    news = loose(words, "opening-news");
    study = loose(words, "opening-study");
    release = loose(words, "opening-press-release");
    readout = loose(words, "opening-readout");
    verbs =
        Pattern.compile(
            "(?iu)(?<![\\p{L}’'-])" + words.alternatives("headline-verbs") + "(?![\\p{L}])");
    official = loose(words, "official-source");
    factSheets = loose(words, "source-fact-sheet");
    leaders = loose(words, "opening-leaders");
    ownVoice = loose(words, "opening-own-voice");
    quotes = loose(words, "news-quotes");
    told = loose(words, "headline-tells");
    studies = loose(words, "study-tells");
    reprint = loose(words, "opening-reprint");
    office = loose(words, "closing-office");
    events = loose(words, "news-events");
    signing = loose(words, "opening-tells-of-signing");
    page = loose(words, "opening-page");
    ownReadout = loose(words, "readout-own-names");
    salutes = loose(words, "opening-salutes");
    letterhead = new Letterhead(words);
  }

  private static Pattern loose(WordLists words, String list) {
    return Pattern.compile("(?i)" + words.alternatives(list));
  }

  /**
   * @param lines the title's lines, with those of its letterhead
   */
  DocumentKind kind(Document document, String lines) {
    DocumentKind stated = stated(document);
    if (stated != null) {
      return stated;
    }
    String opening = opening(document);
    String title = letterhead.without(lines);
    DocumentKind printed = printed(opening);
    if (printed != null) {
      return printed;
    }
    boolean headline = isHeadline(title) || isSentence(title);
    DocumentKind named = headline ? null : byTitle(title);
    if (named == DocumentKind.STUDY
        && titles.getOrDefault(DocumentKind.FACT_SHEET, news).matcher(title).find()) {
      return DocumentKind.FACT_SHEET;
    }
    if (headline || named == null) {
      if (leaders.matcher(opening).find()) {
        return DocumentKind.JOINT_STATEMENT;
      }
    }
    if (named == null && factSheets.matcher(document.metadata().source()).find()) {
      return DocumentKind.FACT_SHEET;
    }
    if (isSpoken(named, document, title)) {
      return DocumentKind.REMARKS;
    }
    if (isHandedOut(named, title, opening)) {
      return DocumentKind.PRESS_RELEASE;
    }
    if (named != null && OF_TEXTS.contains(named) && RELEASE_LINE.matcher(opening).find()) {
      return DocumentKind.PRESS_RELEASE;
    }
    if (named == DocumentKind.JOINT_DECLARATION && signing.matcher(opening).find()) {
      return DocumentKind.PRESS_RELEASE;
    }
    if (named != null
        && named != DocumentKind.READOUT
        && named != DocumentKind.STUDY
        && (beginsWith(named, title)
            || !isOfAgency(named, opening)
            || reprint.matcher(opening).find())) {
      return named;
    }
    if (news.matcher(opening).find() || named == DocumentKind.READOUT && isReported(document)) {
      return DocumentKind.NEWS;
    }
    if (named != null && named != DocumentKind.STUDY) {
      return named;
    }
    DocumentKind agreed = AGREED.matcher(opening).find() ? byBody(document.text()) : null;
    if (agreed != null) {
      return agreed;
    }
    boolean ofToday = TODAY.matcher(opening).find();
    if (ofToday && headline && byTitle(title) == DocumentKind.READOUT && isOfficial(document)) {
      return DocumentKind.READOUT;
    }
    if (page.matcher(opening).find() && !ofToday) {
      return DocumentKind.OTHER;
    }
    if (study.matcher(opening).find() || named == DocumentKind.STUDY) {
      return DocumentKind.STUDY;
    }
    if (DATELINE.matcher(opening).find() && !isOfficial(document)) {
      return DocumentKind.NEWS;
    }
    if (release.matcher(opening).find()) {
      return DocumentKind.PRESS_RELEASE;
    }
    if (SPEAKER.matcher(document.text()).find()) {
      return DocumentKind.REMARKS;
    }
    DocumentKind byOpening = headline ? null : byLines(opening);
    if (byOpening != null && byOpening != DocumentKind.READOUT) {
      return byOpening;
    }
    if (readout.matcher(opening).find()) {
      return isReported(document) ? DocumentKind.NEWS : DocumentKind.READOUT;
    }
    DocumentKind byBody = byBody(document.text());
    if (byBody != null) {
      return byBody;
    }
    return title.isEmpty() ? DocumentKind.OTHER : unnamed(document, opening);
  }

  /** What a page tells as news, unlike one that describes. */
  private static final Pattern TODAY =
      Pattern.compile("\\b(?:today|yesterday|[Oo]n (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b");

  /** Texts of which a release tells in its headline. */
  private static final Set<DocumentKind> OF_TEXTS =
      Set.of(DocumentKind.AGREEMENT, DocumentKind.TREATY, DocumentKind.ACTION_PLAN);

  private static final Pattern RELEASE_LINE =
      Pattern.compile("(?im)^\\W*(?:press|media|news)\\s+(?:release|statement|note)\\W*$");

  private static final Pattern NAMED_SPEAKER =
      Pattern.compile(
          "^\\p{Lu}\\p{L}+(?:"
              + " (?:[\\p{Lu}#][\\p{L}’'-]+|al|bin|de|van|von)){1,4}:\\s+(?s:.{0,400})\\b(?:I|[Ww]e|[Oo]ur)\\b");

  /** 'President of A NAME: Mr President, …', in what stands first. */
  private static final Pattern SALUTES =
      Pattern.compile(
          "(?m)^(?:President|Prime Minister|Chancellor|King|Premier|Minister)\\b[^:\\n]{3,70}:"
              + " (?:Mr|Madam|Dear|Your|Ladies|Good|Friends|Colleagues)\\b");

  /**
   * What greets its hearers, a statement that its speakers give in turn, or an account of a meeting
   * that opens with what one of them said there.
   */
  private boolean isSpoken(@Nullable DocumentKind named, Document document, String title) {
    if (named == null || named == DocumentKind.PRESS_RELEASE) {
      return salutes.matcher(opening(document)).find();
    }
    if (named == DocumentKind.JOINT_STATEMENT) {
      return SPEAKER.matcher(opening(document)).find()
          || SPEAKER.matcher(document.text()).find()
              && title.toLowerCase(Locale.ROOT).contains("press");
    }
    if (named != DocumentKind.READOUT) {
      return false;
    }
    return SALUTES.matcher(opening(document)).find()
        || document.blocks().stream()
            .filter(b -> b.span().length() > SHORTEST_SENTENCE)
            .map(b -> b.span().of(document.text()))
            .filter(b -> !title.contains(b))
            .findFirst()
            .filter(b -> NAMED_SPEAKER.matcher(b).find())
            .isPresent();
  }

  /**
   * What a press office hands out on a meeting is its release, unless its name is a readout's: the
   * press section's 'Minister receives the Ambassador', not 'PM call with President of A: 4 May'.
   */
  private boolean isHandedOut(@Nullable DocumentKind named, String title, String opening) {
    boolean meets = named == null || named == DocumentKind.READOUT || named == DocumentKind.STUDY;
    return meets && letterhead.isRelease(opening) && !ownReadout.matcher(title).find();
  }

  private boolean isOfficial(Document document) {
    return official.matcher(document.metadata().source()).find()
        || letterhead.isOfOffice(opening(document));
  }

  private static final Pattern QUOTED =
      Pattern.compile("(?s)[\"“][^\"”]*+[\"”]|«[^»]*+»|(?<!\\p{L})‘[^‘’]*+’");

  /** What a paper or an agency tells, with its own quotes of speakers and sources. */
  private boolean isReported(Document document) {
    return !isOfficial(document) && quotes.matcher(document.text()).find();
  }

  /** A text without a kind's name: of an office, or in its own voice, a release; else news. */
  private DocumentKind unnamed(Document document, String opening) {
    if (isOfficial(document)) {
      return DocumentKind.PRESS_RELEASE;
    }
    if (office.matcher(Passage.tail(document.text(), CLOSING)).find()) {
      return DocumentKind.PRESS_RELEASE;
    }
    String unquoted = QUOTED.matcher(opening).replaceAll(" ");
    if (ownVoice.matcher(unquoted).find()) {
      return isReported(document) ? DocumentKind.NEWS : DocumentKind.PRESS_RELEASE;
    }
    return studies.matcher(unquoted).find() && !events.matcher(unquoted).find()
        ? DocumentKind.STUDY
        : DocumentKind.NEWS;
  }

  private static final Pattern ARTICLE =
      Pattern.compile("(?m)(?:^|\\s)(?:ARTICLE|Article) (?:1|I|One)\\b");
  private static final Pattern THIS_TEXT =
      Pattern.compile("(?i)\\b(?:this|present) (treaty|agreement|convention)\\b");

  /** The words between a treaty's preamble and its articles. */
  private static final Pattern AGREED =
      Pattern.compile("(?i)\\bha(?:ve|s) agreed (?:as follows|(?:up)?on the following)");

  /** Treaties whose title is lost say what they are in their articles. */
  private static @Nullable DocumentKind byBody(String text) {
    Matcher itself = THIS_TEXT.matcher(text);
    if (!ARTICLE.matcher(text).find() || !itself.find()) {
      return null;
    }
    return itself.group(1).equalsIgnoreCase("treaty")
        ? DocumentKind.TREATY
        : DocumentKind.AGREEMENT;
  }

  /** A title that is a sentence: a finite verb stands before the name of a kind. */
  private boolean isHeadline(String title) {
    String line = title.lines().findFirst().orElse("");
    if (told.matcher(line).find()) {
      return true;
    }
    Matcher verb = verbs.matcher(line);
    if (!verb.find()) {
      return false;
    }
    for (Map.Entry<DocumentKind, Pattern> entry : titles.entrySet()) {
      Matcher name = entry.getValue().matcher(line);
      if (name.find() && name.start() <= verb.start()) {
        return false;
      }
    }
    return true;
  }

  /** 'Following is the full text of the joint statement:' – the text itself, under a few lines. */
  private @Nullable DocumentKind printed(String opening) {
    Matcher matcher = reprint.matcher(opening);
    if (!matcher.find()) {
      return null;
    }
    int end = Math.min(opening.length(), matcher.end() + NAME_OF_TEXT);
    DocumentKind kind = byTitle(opening.substring(matcher.start(), end));
    return kind == DocumentKind.READOUT || kind == DocumentKind.STUDY ? null : kind;
  }

  private static final int NAME_OF_TEXT = 60;

  /** A text without a title opens with its first sentence. */
  private boolean isSentence(String title) {
    boolean named =
        titles.values().stream()
            .map(pattern -> pattern.matcher(title))
            .anyMatch(name -> name.find() && name.start() < OPENS_TITLE);
    return !named
        && title.length() > SHORTEST_SENTENCE
        && title.indexOf('\n') < 0
        && title.strip().matches("(?s).*(?<!\\b\\p{Lu})[.”\"]|.{" + LONGEST_TITLE + ",}");
  }

  private static final int SHORTEST_SENTENCE = 100;
  private static final int OPENS_TITLE = 60;

  private boolean beginsWith(DocumentKind named, String title) {
    Matcher matcher = titles.getOrDefault(named, news).matcher(title);
    return matcher.find() && title.substring(0, matcher.start()).matches("(?is)\\W*(?:the\\s+)?");
  }

  /** A headline that speaks of a statement or a treaty is no such document. */
  private boolean isOfAgency(DocumentKind named, String opening) {
    return named != DocumentKind.REMARKS
        && named != DocumentKind.FACT_SHEET
        && news.matcher(opening.substring(0, Math.min(400, opening.length()))).find();
  }

  private static @Nullable DocumentKind stated(Document document) {
    String stated = document.metadata().kind();
    for (DocumentKind kind : DocumentKind.values()) {
      if (kind.code().equals(stated)) {
        return kind;
      }
    }
    return null;
  }

  private @Nullable DocumentKind byTitle(String title) {
    DocumentKind best = null;
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (Map.Entry<DocumentKind, Pattern> entry : titles.entrySet()) {
      Matcher matcher = entry.getValue().matcher(title);
      if (matcher.find()
          && (matcher.start() < start || matcher.start() == start && matcher.end() > end)) {
        best = entry.getKey();
        start = matcher.start();
        end = matcher.end();
      }
    }
    return best;
  }

  private static String opening(Document document) {
    String text = document.text();
    return text.substring(0, Math.min(OPENING, text.length()));
  }

  /** The kind that one of the first lines names which is no sentence. */
  private @Nullable DocumentKind byLines(String opening) {
    for (String line : opening.lines().filter(l -> !l.isBlank()).limit(OPENING_LINES).toList()) {
      boolean sentence = line.strip().endsWith(".") || line.length() > LONGEST_TITLE;
      DocumentKind kind = sentence ? null : byTitle(line);
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }
}
