package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Document;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Span;

/**
 * Draws the cooperation areas of a document in its order: from headings, else a list of them, else
 * paragraphs.
 */
final class AreaRules {
  /**
   * What was found.
   *
   * @param areas in the document's order, each code once
   * @param from {@code headings}, {@code enumeration}, {@code paragraphs}; empty where there are
   *     none
   */
  record Areas(List<AreaFinding> areas, String from) {
    static final Areas NONE = new Areas(List.of(), "");

    List<String> codes() {
      return areas.stream().map(AreaFinding::code).toList();
    }
  }

  private static final int SHORTEST_PARAGRAPH = 60;
  private static final int LEAST_NAMED = 1;
  private static final int SLOGANS = 5;
  private static final int FEW_LISTED = 4;
  private static final int TITLE_OVER_NUMBERED = 3;
  private static final int LEAST_OF_TITLE = 5;
  private static final double OF_TITLE = 0.8;
  private static final int WIDE_LIST = 5;
  private static final int MUCH_ELSE = 2;
  private static final int ASIDE = 2;

  /** World affairs, which a text on any subject touches on. */
  private static final String WIDE = "multilateral";

  /** Talks and visits, of which the section on the relation itself tells. */
  private static final String TALKS = "political";

  private final Outline outline;
  private final HeadingCoder headings;
  private final EnumerationFinder enumerations;
  private final ParagraphSubjects subjects;
  private final Pattern relation;
  private final Pattern against;

  AreaRules(Gazetteers gazetteers, WordLists words, Models models) {
    AreaLexicon lexicon = new AreaLexicon(gazetteers);
    outline = new Outline(words);
    headings = new HeadingCoder(lexicon, words);
    enumerations = new EnumerationFinder(lexicon, words, models.lists());
    subjects = new ParagraphSubjects(lexicon, words, models.areas());
    relation = words.pattern("relation-headings");
    against = words.pattern("against-another");
  }

  /** What is to be seen of a passage, to learn from. */
  Set<String> features(String passage) {
    return subjects.features(passage, new Span(0, passage.length()), List.of());
  }

  /** Sentences that name several areas, with what is to be seen of them, to learn from. */
  Map<Span, Set<String>> lists(Document document, String title) {
    Map<Span, Set<String>> found = new LinkedHashMap<>();
    int number = 0;
    for (Prose.Paragraph paragraph : Prose.paragraphs(document)) {
      for (Span sentence : SentenceCutter.cut(document.text(), paragraph.span())) {
        number++;
        Set<String> features =
            enumerations.features(document.text(), sentence, new ListFeatures.Place(title, number));
        if (!features.isEmpty()) {
          found.put(sentence, features);
        }
      }
    }
    return found;
  }

  /**
   * @param title the document's title
   * @param parties the parties of the document; empty where it is not known whose relation it is
   *     about
   */
  Areas draw(Document document, DocumentKind kind, String title, List<String> parties) {
    boolean domestic =
        kind == DocumentKind.FACT_SHEET && parties.isEmpty() && !isAbroad(kind, title);
    boolean hostile = kind == DocumentKind.FACT_SHEET && against.matcher(title).find();
    if (!hasAreas(kind) || domestic || hostile) {
      return Areas.NONE;
    }
    List<AreaFinding> byHeading = byHeading(document, title, parties);
    if (byHeading.size() >= 2) {
      return new Areas(byHeading, "headings");
    }
    if (parties.isEmpty() && kind == DocumentKind.FACT_SHEET) {
      return Areas.NONE;
    }
    List<AreaFinding> listed = listed(document, title, parties);
    if (isOnOneSubject(document, title, byHeading, parties)) {
      // An agreement on economic cooperation that lists what this may be is on more than its title.
      boolean wide = kind == DocumentKind.AGREEMENT && listed.size() >= WIDE_LIST;
      return wide ? new Areas(listed, "enumeration") : Areas.NONE;
    }
    if (!listed.isEmpty() && !isFarDown(document, listed)) {
      return new Areas(listed, "enumeration");
    }
    // The articles of an agreement are parts of its one subject.
    List<AreaFinding> byParagraph =
        kind == DocumentKind.AGREEMENT
            ? List.of()
            : byParagraph(document, headings.subjects(title), parties);
    if (!listed.isEmpty() && byParagraph.size() <= MUCH_ELSE * listed.size()) {
      return new Areas(listed, "enumeration");
    }
    return byParagraph.size() >= 2 ? new Areas(byParagraph, "paragraphs") : Areas.NONE;
  }

  /** 'Future work in agriculture, water and energy', far down in a text on much else. */
  private static boolean isFarDown(Document document, List<AreaFinding> listed) {
    return listed.getFirst().evidence().start() > document.text().length() / 2;
  }

  private boolean isOnOneSubject(
      Document document, String title, List<AreaFinding> byHeading, List<String> parties) {
    List<String> subject = headings.subjects(title);
    return subject.size() == 1
        && !goesBeyond(byHeading, subject)
        && plain(document, parties).stream()
            .allMatch(area -> area.code().equals(WIDE) || subject.contains(area.code()));
  }

  /**
   * Whether a fact sheet is about relations abroad by its title, though with no party that has a
   * code.
   */
  boolean isAbroad(DocumentKind kind, String title) {
    return kind == DocumentKind.FACT_SHEET && headings.isAbroad(title);
  }

  private static boolean hasAreas(DocumentKind kind) {
    return switch (kind) {
      case JOINT_STATEMENT,
          JOINT_DECLARATION,
          TREATY,
          AGREEMENT,
          ACTION_PLAN,
          COMMUNIQUE,
          FACT_SHEET ->
          true;
      case READOUT, REMARKS, PRESS_RELEASE, NEWS, STUDY, OTHER -> false;
    };
  }

  private static boolean goesBeyond(List<AreaFinding> found, List<String> subject) {
    return found.stream().anyMatch(area -> !subject.contains(area.code()));
  }

  private List<AreaFinding> byHeading(Document document, String title, List<String> parties) {
    List<Outline.Section> sections = outline.sections(document);
    List<AreaFinding> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    int named = 0;
    boolean opensWithRelation = false;
    for (int i = 0; i < sections.size(); i++) {
      Outline.Section section = sections.get(i);
      if (isTitleOverNumbered(sections, i)
          || isOfTitle(section.words().of(document.text()), title)) {
        continue;
      }
      List<String> codes = headings.codes(document.text(), section.words(), parties);
      named += codes.isEmpty() ? 0 : 1;
      if (i == 0 && isRelation(section.words().of(document.text()), codes)) {
        codes = List.of(TALKS);
        opensWithRelation = true;
      } else if (codes.isEmpty() && (i > 0 || section.numbered())) {
        codes = subjects.ofSection(document.text(), section.blocks(), parties);
      }
      codes.stream()
          .filter(seen::add)
          .forEach(code -> found.add(new AreaFinding(code, section.whole())));
    }
    boolean alone = found.size() - (opensWithRelation ? 1 : 0) < 2;
    if (opensWithRelation && alone) {
      found.removeFirst();
    }
    return named >= LEAST_NAMED || sections.size() >= SLOGANS ? found : List.of();
  }

  /** 'Our Comprehensive Strategic Partnership', over the first section. */
  private boolean isRelation(String heading, List<String> codes) {
    return (codes.isEmpty() || codes.equals(List.of(WIDE))) && relation.matcher(heading).find();
  }

  /** A line of the title that stands again over the text. */
  private static boolean isOfTitle(String heading, String title) {
    List<String> words = List.of(heading.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    String whole = title.toLowerCase(Locale.ROOT);
    return words.size() >= LEAST_OF_TITLE
        && words.stream().filter(whole::contains).count() >= OF_TITLE * words.size();
  }

  /** A heading without a number before all numbered ones is a title over everything. */
  private static boolean isTitleOverNumbered(List<Outline.Section> sections, int index) {
    return index == 0
        && !sections.getFirst().numbered()
        && sections.stream()
                .skip(1)
                .limit(TITLE_OVER_NUMBERED)
                .filter(Outline.Section::numbered)
                .count()
            == TITLE_OVER_NUMBERED;
  }

  private List<AreaFinding> listed(Document document, String title, List<String> parties) {
    String text = document.text();
    int number = 0;
    for (Prose.Paragraph paragraph : Prose.paragraphs(document)) {
      List<Span> sentences = SentenceCutter.cut(text, paragraph.span());
      for (Span sentence : sentences) {
        number++;
        List<AreaFinding> found =
            enumerations.listed(text, sentence, parties, new ListFeatures.Place(title, number));
        if (!found.isEmpty() && !isWithinOne(text, sentences, sentence, found)) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** Whether the paragraph has opened with one area, so that its lists are lists of its parts. */
  private boolean isWithinOne(
      String text, List<Span> sentences, Span sentence, List<AreaFinding> found) {
    Span first = sentences.getFirst();
    if (first.equals(sentence)) {
      return false;
    }
    List<String> opened = subjects.plainly(text, first, List.of());
    return opened.size() == 1 && found.size() <= FEW_LISTED;
  }

  private List<AreaFinding> byParagraph(
      Document document, List<String> subject, List<String> parties) {
    List<AreaFinding> found = new ArrayList<>();
    Map<String, Integer> paragraphs = new LinkedHashMap<>();
    for (Prose.Paragraph paragraph : Prose.paragraphs(document)) {
      if (paragraph.span().length() >= SHORTEST_PARAGRAPH) {
        for (String code : subjects.ofParagraph(document.text(), paragraph.span(), parties)) {
          if (paragraphs.merge(code, 1, Integer::sum) == 1) {
            found.add(new AreaFinding(code, paragraph.span()));
          }
        }
      }
    }
    boolean aside =
        isAside(paragraphs.values()) && !isPlain(document, paragraphs, subject, parties);
    return aside ? List.of() : found;
  }

  /** Whether the document has one subject and touches on another only in passing. */
  private static boolean isAside(Collection<Integer> paragraphs) {
    return paragraphs.size() == 2
        && Collections.max(paragraphs) >= ASIDE * Collections.min(paragraphs);
  }

  /** Whether a text with one subject in its title has a paragraph that plainly is on another. */
  private boolean isPlain(
      Document document,
      Map<String, Integer> paragraphs,
      List<String> subject,
      List<String> parties) {
    int least = Collections.min(paragraphs.values());
    return subject.size() == 1
        && plain(document, parties).stream()
            .anyMatch(
                area ->
                    !area.code().equals(WIDE)
                        && !subject.contains(area.code())
                        && paragraphs.getOrDefault(area.code(), 0) == least);
  }

  /** The subjects of paragraphs that plainly have one; items of lists are no paragraphs. */
  private List<AreaFinding> plain(Document document, List<String> parties) {
    List<AreaFinding> found = new ArrayList<>();
    for (Prose.Paragraph paragraph : Prose.paragraphs(document)) {
      if (!paragraph.item() && paragraph.span().length() >= SHORTEST_PARAGRAPH) {
        for (String code : subjects.plainly(document.text(), paragraph.span(), parties)) {
          found.add(new AreaFinding(code, paragraph.span()));
        }
      }
    }
    return found;
  }
}
