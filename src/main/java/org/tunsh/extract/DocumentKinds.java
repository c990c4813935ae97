package org.tunsh.extract;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.SoughtPattern;
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
  private final Map<DocumentKind, SoughtPattern> titles = new EnumMap<>(DocumentKind.class);

  private final SoughtPattern news;
  private final SoughtPattern study;
  private final SoughtPattern release;
  private final SoughtPattern readout;
  private final SoughtPattern verbs;
  private final SoughtPattern official;
  private final SoughtPattern factSheets;
  private final SoughtPattern leaders;
  private final SoughtPattern ownVoice;
  private final SoughtPattern quotes;
  private final SoughtPattern told;
  private final SoughtPattern studies;
  private final SoughtPattern reprint;
  private final SoughtPattern office;
  private final SoughtPattern events;
  private final SoughtPattern signing;
  private final SoughtPattern page;
  private final SoughtPattern ownReadout;
  private final SoughtPattern salutes;
  private final Letterhead letterhead;

  /** 'HÀ NỘI — The two countries …': an agency's or a paper's first words. */
  private final SoughtPattern dateline =
      SoughtPattern.compile(
          "(?m)^\\p{Lu}[\\p{Lu} .,’'-]{2,30}(?:,? \\p{L}{3,9}\\.? \\d{1,2})?(?:"
              + " \\([^)]{2,20}\\))?\\s*(?:—|–|--|-) (?=\\p{Lu})");

  private final SoughtPattern speaker =
      SoughtPattern.compile(
          "(?m)^(?:THE PRESIDENT|PRESIDENT|PRIME MINISTER|VICE PRESIDENT|Q|CHANCELLOR)\\b[^\\n"
              + "]{0,60}:|^(?:PRESIDENT|PRIME MINISTER|CHANCELLOR|PREMIER)"
              + " \\p{Lu}{3,}\\.\\s|\\bLadies and gentlemen\\b");

  DocumentKinds(WordLists words) {
    for (DocumentKind kind : DocumentKind.values()) {
      titles.put(
          kind,
          SoughtPattern.compile(
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
        SoughtPattern.compile(
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

  private static SoughtPattern loose(WordLists words, String list) {
    return SoughtPattern.compile("(?i)" + words.alternatives(list));
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
        && titles.getOrDefault(DocumentKind.FACT_SHEET, news).isIn(title)) {
      return DocumentKind.FACT_SHEET;
    }
    if (headline || named == null) {
      if (leaders.isIn(opening)) {
        return DocumentKind.JOINT_STATEMENT;
      }
    }
    if (named == null && factSheets.isIn(document.metadata().source())) {
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
    if (named == DocumentKind.JOINT_DECLARATION && signing.isIn(opening)) {
      return DocumentKind.PRESS_RELEASE;
    }
    if (named != null
        && named != DocumentKind.READOUT
        && named != DocumentKind.STUDY
        && (beginsWith(named, title) || !isOfAgency(named, opening) || reprint.isIn(opening))) {
      return named;
    }
    if (news.isIn(opening) || named == DocumentKind.READOUT && isReported(document)) {
      return DocumentKind.NEWS;
    }
    if (named != null && named != DocumentKind.STUDY) {
      return named;
    }
    DocumentKind text = agreed.isIn(opening) ? byBody(document.text()) : null;
    if (text != null) {
      return text;
    }
    boolean ofToday = TODAY.matcher(opening).find();
    if (ofToday && headline && byTitle(title) == DocumentKind.READOUT && isOfficial(document)) {
      return DocumentKind.READOUT;
    }
    if (page.isIn(opening) && !ofToday) {
      return DocumentKind.OTHER;
    }
    if (study.isIn(opening) || named == DocumentKind.STUDY) {
      return DocumentKind.STUDY;
    }
    if (dateline.isIn(opening) && !isOfficial(document)) {
      return DocumentKind.NEWS;
    }
    if (release.isIn(opening)) {
      return DocumentKind.PRESS_RELEASE;
    }
    if (speaker.isIn(document.text())) {
      return DocumentKind.REMARKS;
    }
    DocumentKind byOpening = headline ? null : byLines(opening);
    if (byOpening != null && byOpening != DocumentKind.READOUT) {
      return byOpening;
    }
    if (readout.isIn(opening)) {
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

  /** The word for it alone in a line; an office's press section prints treaties as well. */
  private static final Pattern RELEASE_LINE =
      Pattern.compile("(?im)^\\W*(?:press|media|news)\\s+(?:release|statement|note)\\W*$");

  private static final Pattern NAMED_SPEAKER =
      Pattern.compile(
          "^\\p{Lu}\\p{L}+(?:"
              + " (?:[\\p{Lu}#][\\p{L}’'-]+|al|bin|de|van|von)){1,4}:\\s+(?s:.{0,400})\\b(?:I|[Ww]e|[Oo]ur)\\b");

  /** 'President of A NAME: Mr President, …', in what stands first. */
  private final SoughtPattern greets =
      SoughtPattern.compile(
          "(?m)^(?:President|Prime Minister|Chancellor|King|Premier|Minister)\\b[^:\\n]{3,70}:"
              + " (?:Mr|Madam|Dear|Your|Ladies|Good|Friends|Colleagues)\\b");

  /**
   * What greets its hearers, a statement that its speakers give in turn, or an account of a meeting
   * that opens with what one of them said there.
   */
  private boolean isSpoken(@Nullable DocumentKind named, Document document, String title) {
    if (named == null || named == DocumentKind.PRESS_RELEASE) {
      return salutes.isIn(opening(document));
    }
    if (named == DocumentKind.JOINT_STATEMENT) {
      return speaker.isIn(opening(document))
          || speaker.isIn(document.text()) && title.toLowerCase(Locale.ROOT).contains("press");
    }
    if (named != DocumentKind.READOUT) {
      return false;
    }
    return greets.isIn(opening(document))
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
    return meets && letterhead.isRelease(opening) && !ownReadout.isIn(title);
  }

  private boolean isOfficial(Document document) {
    return official.isIn(document.metadata().source()) || letterhead.isOfOffice(opening(document));
  }

  private static final Pattern QUOTED =
      Pattern.compile("(?s)[\"“][^\"”]*+[\"”]|«[^»]*+»|(?<!\\p{L})‘[^‘’]*+’");

  /** What a paper or an agency tells, with its own quotes of speakers and sources. */
  private boolean isReported(Document document) {
    return !isOfficial(document) && quotes.isIn(document.text());
  }

  /** A text without a kind's name: of an office, or in its own voice, a release; else news. */
  private DocumentKind unnamed(Document document, String opening) {
    if (isOfficial(document)) {
      return DocumentKind.PRESS_RELEASE;
    }
    if (office.isIn(Passage.tail(document.text(), CLOSING))) {
      return DocumentKind.PRESS_RELEASE;
    }
    String unquoted = QUOTED.matcher(opening).replaceAll(" ");
    if (ownVoice.isIn(unquoted)) {
      return isReported(document) ? DocumentKind.NEWS : DocumentKind.PRESS_RELEASE;
    }
    return studies.isIn(unquoted) && !events.isIn(unquoted)
        ? DocumentKind.STUDY
        : DocumentKind.NEWS;
  }

  private final SoughtPattern article =
      SoughtPattern.compile("(?m)(?:^|\\s)(?:ARTICLE|Article) (?:1|I|One)\\b");
  private final SoughtPattern thisText =
      SoughtPattern.compile("(?i)\\b(?:this|present) (treaty|agreement|convention)\\b");

  /** The words between a treaty's preamble and its articles. */
  private final SoughtPattern agreed =
      SoughtPattern.compile("(?i)\\bha(?:ve|s) agreed (?:as follows|(?:up)?on the following)");

  /** Treaties whose title is lost say what they are in their articles. */
  private @Nullable DocumentKind byBody(String text) {
    Matcher itself = article.isIn(text) ? thisText.first(text) : null;
    if (itself == null) {
      return null;
    }
    return itself.group(1).equalsIgnoreCase("treaty")
        ? DocumentKind.TREATY
        : DocumentKind.AGREEMENT;
  }

  /** A title that is a sentence: a finite verb stands before the name of a kind. */
  private boolean isHeadline(String title) {
    String line = title.lines().findFirst().orElse("");
    if (told.isIn(line)) {
      return true;
    }
    Matcher verb = verbs.first(line);
    if (verb == null) {
      return false;
    }
    for (SoughtPattern names : titles.values()) {
      Matcher name = names.first(line);
      if (name != null && name.start() <= verb.start()) {
        return false;
      }
    }
    return true;
  }

  /** 'Following is the full text of the joint statement:' – the text itself, under a few lines. */
  private @Nullable DocumentKind printed(String opening) {
    Matcher matcher = reprint.first(opening);
    if (matcher == null) {
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
            .map(pattern -> pattern.first(title))
            .anyMatch(name -> name != null && name.start() < OPENS_TITLE);
    return !named
        && title.length() > SHORTEST_SENTENCE
        && title.indexOf('\n') < 0
        && title.strip().matches("(?s).*(?<!\\b\\p{Lu})[.”\"]|.{" + LONGEST_TITLE + ",}");
  }

  private static final int SHORTEST_SENTENCE = 100;
  private static final int OPENS_TITLE = 60;

  private boolean beginsWith(DocumentKind named, String title) {
    Matcher matcher = titles.getOrDefault(named, news).first(title);
    return matcher != null && title.substring(0, matcher.start()).matches("(?is)\\W*(?:the\\s+)?");
  }

  /** A headline that speaks of a statement or a treaty is no such document. */
  private boolean isOfAgency(DocumentKind named, String opening) {
    return named != DocumentKind.REMARKS
        && named != DocumentKind.FACT_SHEET
        && news.isIn(opening.substring(0, Math.min(400, opening.length())));
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
    for (Map.Entry<DocumentKind, SoughtPattern> entry : titles.entrySet()) {
      Matcher matcher = entry.getValue().first(title);
      if (matcher != null
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
