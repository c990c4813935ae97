package org.tunsh.extract;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Document;
import org.tunsh.model.DocumentKind;

/** Tells a document's kind by its own name, else by its opening lines (guidelines, 'kind'). */
final class DocumentKinds {
  private static final int OPENING = 1200;

  /**
   * Titles that name a kind within a noun group that is about it: 'on the anniversary of the
   * Roadmap'.
   */
  private final Map<DocumentKind, Pattern> titles = new EnumMap<>(DocumentKind.class);

  private final Pattern news;
  private final Pattern study;
  private final Pattern release;
  private final Pattern readout;

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
  }

  private static Pattern loose(WordLists words, String list) {
    return Pattern.compile("(?i)" + words.alternatives(list));
  }

  DocumentKind kind(Document document, String title) {
    DocumentKind stated = stated(document);
    if (stated != null) {
      return stated;
    }
    DocumentKind named = byTitle(title);
    String opening = opening(document);
    if (named == DocumentKind.JOINT_STATEMENT
        && SPEAKER.matcher(document.text()).find()
        && title.toLowerCase(Locale.ROOT).contains("press")) {
      return DocumentKind.REMARKS;
    }
    if (named != null
        && named != DocumentKind.READOUT
        && named != DocumentKind.STUDY
        && (beginsWith(named, title) || !isHeadline(named, opening))) {
      return named;
    }
    if (news.matcher(opening).find()) {
      return DocumentKind.NEWS;
    }
    if (named != null && named != DocumentKind.STUDY) {
      return named;
    }
    if (study.matcher(opening).find() || named == DocumentKind.STUDY) {
      return DocumentKind.STUDY;
    }
    if (DATELINE.matcher(opening).find()) {
      return DocumentKind.NEWS;
    }
    if (release.matcher(opening).find()) {
      return DocumentKind.PRESS_RELEASE;
    }
    if (SPEAKER.matcher(document.text()).find()) {
      return DocumentKind.REMARKS;
    }
    DocumentKind byOpening = byTitle(firstLines(opening));
    if (byOpening != null && byOpening != DocumentKind.READOUT) {
      return byOpening;
    }
    if (readout.matcher(opening).find()) {
      return DocumentKind.READOUT;
    }
    return title.isEmpty() ? DocumentKind.OTHER : DocumentKind.PRESS_RELEASE;
  }

  private boolean beginsWith(DocumentKind named, String title) {
    Matcher matcher = titles.getOrDefault(named, news).matcher(title);
    return matcher.find() && title.substring(0, matcher.start()).matches("(?is)\\W*(?:the\\s+)?");
  }

  /** A headline that speaks of a statement or a treaty is no such document. */
  private boolean isHeadline(DocumentKind named, String opening) {
    return named != DocumentKind.REMARKS
        && named != DocumentKind.FACT_SHEET
        && news.matcher(opening.substring(0, Math.min(400, opening.length()))).find();
  }

  private static @org.jspecify.annotations.Nullable DocumentKind stated(Document document) {
    String stated = document.metadata().kind();
    for (DocumentKind kind : DocumentKind.values()) {
      if (kind.code().equals(stated)) {
        return kind;
      }
    }
    return null;
  }

  private @org.jspecify.annotations.Nullable DocumentKind byTitle(String title) {
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

  private static String firstLines(String opening) {
    return opening.substring(0, Math.min(220, opening.length()));
  }
}
