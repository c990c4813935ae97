package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tunsh.extract.AreaLexicon.Hit;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Annotated;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Document;
import org.tunsh.model.Evidence;
import org.tunsh.model.Level;
import org.tunsh.model.Mention.Term;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Setting;
import org.tunsh.model.Span;
import org.tunsh.model.Status;

/**
 * Reads the cells of tables that compare one state's relations with others: years and tiers, ranked
 * areas, defence items, what each partnership is framed in and what is its core.
 */
final class TableRules {
  private static final double CONFIDENCE = 0.9;
  private static final String FROM_TABLE = "table";
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[89]|20)\\d\\d(?!\\d)");
  private static final Pattern JOINT = Pattern.compile("\\s*(?:,|&|and|/|,\\s*and|,\\s*&)\\s*");

  private final Gazetteers gazetteers;
  private final AreaLexicon lexicon;
  private final Map<Topic, Pattern> topics = new TreeMap<>();

  /** What a row or a whole table is about. */
  private enum Topic {
    YEARS,
    DEFENCE,
    AREAS,
    SPECIFICS,
    CORE
  }

  TableRules(Gazetteers gazetteers, WordLists words) {
    this.gazetteers = gazetteers;
    this.lexicon = new AreaLexicon(gazetteers);
    topics.put(Topic.YEARS, words.pattern("table-years"));
    topics.put(Topic.DEFENCE, words.pattern("table-defence"));
    topics.put(Topic.AREAS, words.pattern("table-areas"));
    topics.put(Topic.SPECIFICS, words.pattern("table-specifics"));
    topics.put(Topic.CORE, words.pattern("table-core"));
  }

  /**
   * The assertions of all comparison tables, in the order of the text.
   *
   * @param focus the state whose relations the document compares; empty where none is known
   */
  List<Assertion> draw(Annotated annotated, String focus) {
    Document document = annotated.document();
    List<Assertion> assertions = new ArrayList<>();
    for (ComparisonTable table : ComparisonTable.of(document, gazetteers)) {
      String one = one(document, table, focus);
      if (!one.isEmpty()) {
        assertions.addAll(draw(annotated, table, one));
      }
    }
    return assertions;
  }

  /**
   * The state on the one side of all relations: the one that the caption names, else the
   * document's.
   */
  private String one(Document document, ComparisonTable table, String focus) {
    Set<String> named = new LinkedHashSet<>();
    gazetteers
        .parties(document.text(), table.caption(), "")
        .forEach(party -> named.addAll(party.codes()));
    table.entries().forEach(entry -> named.remove(entry.state()));
    return named.size() == 1 ? named.iterator().next() : focus;
  }

  private List<Assertion> draw(Annotated annotated, ComparisonTable table, String focus) {
    List<Assertion> assertions = new ArrayList<>();
    Map<String, Integer> ranks = new TreeMap<>();
    for (ComparisonTable.Entry entry : table.entries()) {
      if (entry.state().equals(focus)) {
        continue;
      }
      Optional<Topic> topic = topic(annotated.document(), table, entry);
      if (topic.isPresent()) {
        List<String> pair = Stream.of(focus, entry.state()).sorted().toList();
        assertions.addAll(cell(annotated, table, entry, topic.get(), pair, ranks));
      }
    }
    return assertions;
  }

  /** The topic of a row by its own head, else by the caption. */
  private Optional<Topic> topic(
      Document document, ComparisonTable table, ComparisonTable.Entry entry) {
    Optional<Topic> own = topic(entry.topic());
    return own.isPresent() ? own : topic(table.caption().of(document.text()));
  }

  private Optional<Topic> topic(String words) {
    return topics.entrySet().stream()
        .filter(e -> e.getValue().matcher(words).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private List<? extends Assertion> cell(
      Annotated annotated,
      ComparisonTable table,
      ComparisonTable.Entry entry,
      Topic topic,
      List<String> pair,
      Map<String, Integer> ranks) {
    Document document = annotated.document();
    return switch (topic) {
      case YEARS -> years(annotated, table, entry, pair);
      case AREAS -> areas(document, entry.span(), pair);
      case DEFENCE -> defence(document, entry.span(), pair, ranks);
      case SPECIFICS -> commitments(document, entry.span(), pair, "specifics", "");
      case CORE -> commitments(document, entry.span(), pair, "core", entry.state());
    };
  }

  /**
   * 'Strategic partnership (2009)', or a bare year under the tier that the row or the caption
   * names.
   */
  private List<PartnershipAssertion> years(
      Annotated annotated, ComparisonTable table, ComparisonTable.Entry entry, List<String> pair) {
    Document document = annotated.document();
    List<PartnershipAssertion> assertions = new ArrayList<>();
    Matcher matcher =
        YEAR.matcher(document.text()).region(entry.span().start(), entry.span().end());
    int from = entry.span().start();
    while (matcher.find()) {
      Span before = new Span(from, matcher.end());
      List<Tier> tiers = annotated.within(before, Tier.class);
      Level level =
          tiers.isEmpty()
              ? named(entry.topic(), table.caption().of(document.text()))
              : tiers.getLast().level();
      List<String> qualifiers = tiers.isEmpty() ? List.of() : tiers.getLast().qualifiers();
      if (level != null) {
        assertions.add(declared(document, pair, level, qualifiers, matcher.group(), entry.span()));
      }
      from = matcher.end();
    }
    return assertions;
  }

  /** The tier that words name; null where they name none. */
  private static @org.jspecify.annotations.Nullable Level named(String... sources) {
    for (String words : sources) {
      boolean strategic = words.matches("(?is).*\\bstrategic\\b.*");
      boolean comprehensive = words.matches("(?is).*\\bcomprehensive\\b.*");
      if (strategic) {
        return comprehensive ? Level.COMPREHENSIVE_STRATEGIC : Level.STRATEGIC;
      }
      if (comprehensive) {
        return Level.COMPREHENSIVE;
      }
    }
    return null;
  }

  private static PartnershipAssertion declared(
      Document document,
      List<String> pair,
      Level level,
      List<String> qualifiers,
      String year,
      Span cell) {
    String id =
        AssertionId.of(
            document.id(),
            "table-partnership",
            String.join(" ", pair),
            level.code(),
            year,
            String.valueOf(cell.start()));
    return new PartnershipAssertion(
        id,
        pair,
        level,
        qualifiers,
        Action.DECLARED,
        year,
        Status.ASSERTED,
        CONFIDENCE,
        "table-years",
        Evidence.of(document, cell),
        Setting.TABLE);
  }

  /** Ranked as listed; codes joined within one item of the list share its rank. */
  private List<Assertion> areas(Document document, Span cell, List<String> pair) {
    String text = document.text();
    List<Hit> hits = lexicon.inHeading(text, cell);
    boolean allJoined = allJoined(text, hits);
    List<Assertion> assertions = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    int order = 0;
    Hit last = null;
    for (Hit hit : hits) {
      boolean joined = last != null && !allJoined && joins(text, last, hit);
      if (seen.add(hit.code())) {
        order += joined && order > 0 ? 0 : 1;
        assertions.add(
            SubjectAssertions.area(
                document,
                pair,
                new AreaFinding(hit.code(), cell),
                order,
                FROM_TABLE,
                "table-areas",
                CONFIDENCE));
      }
      last = hit;
    }
    return assertions;
  }

  private static boolean joins(String text, Hit one, Hit other) {
    String gap = text.substring(one.span().end(), Math.max(one.span().end(), other.span().start()));
    return JOINT.matcher(gap).matches();
  }

  /** A cell that is one list with commas has no items within which codes are joined. */
  private static boolean allJoined(String text, List<Hit> hits) {
    for (int i = 1; i < hits.size(); i++) {
      if (!joins(text, hits.get(i - 1), hits.get(i))) {
        return false;
      }
    }
    return true;
  }

  private List<Assertion> defence(
      Document document, Span cell, List<String> pair, Map<String, Integer> ranks) {
    List<Assertion> assertions = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Term term : decisive(document.text(), cell, "defence")) {
      if (seen.add(term.code())) {
        int order = ranks.merge(String.join("+", pair), 1, Integer::sum);
        assertions.add(
            SubjectAssertions.defence(
                document, pair, term.code(), cell, order, "table-defence", CONFIDENCE));
      }
    }
    return assertions;
  }

  private List<Assertion> commitments(
      Document document, Span cell, List<String> pair, String aspect, String by) {
    List<Assertion> assertions = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Term term : decisive(document.text(), cell, "commitments")) {
      if (seen.add(term.code())) {
        assertions.add(
            SubjectAssertions.commitment(
                document, pair, by, aspect, term.code(), cell, "table-" + aspect, CONFIDENCE));
      }
    }
    return assertions;
  }

  /**
   * The strong words of a cell; the weak ones where it has no others, since a cell is as terse as a
   * heading.
   */
  private List<Term> decisive(String text, Span cell, String list) {
    List<Term> terms = gazetteers.terms(text, cell, list);
    List<Term> strong = terms.stream().filter(term -> gazetteers.strong(term, text)).toList();
    return strong.isEmpty() ? terms : strong;
  }
}
