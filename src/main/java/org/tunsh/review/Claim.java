package org.tunsh.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Facts;

/**
 * What is said, field by field, apart from who says it where.
 *
 * @param type {@code partnership}, {@code instrument}, {@code area}, {@code defence}, {@code
 *     commitment}, {@code document}, or {@code phrase} for words that a list may lack
 * @param fields by name, in a fixed order; lists are joined by ';'
 */
public record Claim(String type, Map<String, String> fields) {
  public static final String DOCUMENT = "document";
  private static final String PHRASE = "phrase";
  private static final String SEPARATOR = ";";

  /** Without one of these a value is another value; with all of them it is much the same. */
  private static final Map<String, List<String>> CORE =
      Map.of(
          "partnership", List.of("parties"),
          "instrument", List.of("parties", "kind"),
          "area", List.of("parties", "area"),
          "defence", List.of("parties", "item"),
          "commitment", List.of("parties", "aspect", "subject"));

  private static final List<String> ACT = List.of("level", "action", "date");

  /** Where a value stands among others, and how it was told. */
  private static final Set<String> PLACES = Set.of("order", "from");

  private static final int MOST_OTHER = 1;

  public Claim {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** What an assertion says. */
  public static Claim of(Assertion assertion) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("parties", String.join(SEPARATOR, assertion.parties()));
    String type = value(assertion, fields);
    fields.put("status", assertion.status().code());
    return new Claim(type, fields);
  }

  private static String value(Assertion assertion, Map<String, String> fields) {
    switch (assertion) {
      case PartnershipAssertion p -> {
        fields.put("level", p.level().code());
        fields.put("qualifiers", String.join(SEPARATOR, p.qualifiers()));
        fields.put("action", p.action().code());
        fields.put("date", p.date());
        return "partnership";
      }
      case InstrumentAssertion i -> {
        fields.put("kind", i.kind().code());
        fields.put("title", i.title());
        fields.put("action", i.action().code());
        fields.put("date", i.date());
        return "instrument";
      }
      case AreaAssertion a -> {
        fields.put("area", a.area());
        fields.put("order", String.valueOf(a.order()));
        fields.put("from", a.from());
        return "area";
      }
      case DefenceAssertion d -> {
        fields.put("item", d.item());
        fields.put("order", String.valueOf(d.order()));
        return "defence";
      }
      case CommitmentAssertion c -> {
        fields.put("by", c.by());
        fields.put("aspect", c.aspect());
        fields.put("subject", c.subject());
        return "commitment";
      }
    }
  }

  /** What is said of a document as a whole. */
  public static Claim of(Facts document) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", document.kind().code());
    fields.put("date", document.date());
    fields.put("parties", String.join(SEPARATOR, document.parties()));
    return new Claim(DOCUMENT, fields);
  }

  /** That a phrase looks like one of some list. */
  public static Claim phrase(String sort, String phrase) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("sort", sort);
    fields.put("phrase", phrase);
    return new Claim(PHRASE, fields);
  }

  /** Whether it is about the lists rather than about what a document says. */
  boolean isPhrase() {
    return type.equals(PHRASE);
  }

  /** A claim of a type that says nothing yet. */
  public static Claim blank(String type) {
    return new Claim(type, Map.of());
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  List<String> list(String name) {
    String joined = field(name);
    return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
  }

  /**
   * The same claim with some fields changed, each in the form that it is kept in.
   *
   * @throws ReviewException where there is no such field, or its value is none that it can have
   */
  public Claim with(Map<String, String> changes) throws ReviewException {
    return ClaimForm.of(type).filled(this, changes);
  }

  /** One line that says it, for people. */
  public String words() {
    StringBuilder words = new StringBuilder();
    fields.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            words.append(words.isEmpty() ? "" : ", ").append(name).append(' ').append(value);
          }
        });
    return words.toString();
  }

  /**
   * Whether the other says much the same, as a new version of the extractor might: the same parties
   * and subject, and of an act at most one of level, action and date otherwise.
   */
  boolean resembles(Claim other) {
    List<String> core = CORE.getOrDefault(type, List.of());
    return type.equals(other.type)
        && core.stream().allMatch(name -> field(name).equals(other.field(name)))
        && differences(other, type.equals("partnership") ? ACT : List.of()) <= MOST_OTHER
        && (!type.equals("instrument") || datesOrTitlesAgree(other));
  }

  private boolean datesOrTitlesAgree(Claim other) {
    return differences(other, List.of("title", "date")) <= MOST_OTHER;
  }

  int differences(Claim other) {
    return differences(other, List.copyOf(fields.keySet()));
  }

  private int differences(Claim other, List<String> names) {
    return (int) names.stream().filter(n -> !field(n).equals(other.field(n))).count();
  }

  /** Whether the other says the same, wherever in its document each stands. */
  boolean says(Claim other) {
    return type.equals(other.type)
        && fields.keySet().stream()
            .filter(name -> !PLACES.contains(name))
            .allMatch(name -> field(name).equals(other.field(name)));
  }

  /** The first thing that it says of the parties, to sort and to show; empty where it is blank. */
  public Optional<String> parties() {
    return Optional.ofNullable(fields.get("parties")).filter(p -> !p.isEmpty());
  }
}
