package org.tunsh.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The sentences and names of {@code wording.yaml} in one spelling. */
final class Wording {
  private static final String FILE = "wording.yaml";
  private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z-]+)}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  private final Spelling spelling;
  private final Map<?, ?> data;
  private final Map<String, String> american;
  private final Pattern hedges;
  private final Pattern loose;

  Wording(Spelling spelling) {
    this.spelling = spelling;
    this.data = read();
    this.american = new TreeMap<>();
    this.hedges = Pattern.compile(alternatives("hedges", "(?i)\\b(?:", ")\\b"));
    this.loose = Pattern.compile(alternatives("loose-ends", "(?i) (?:", ")$"));
    if (spelling == Spelling.AMERICAN) {
      group("american").forEach((from, to) -> american.put(from.toString(), to.toString()));
    }
  }

  private String alternatives(String list, String before, String behind) {
    return ((List<?>) value(data, list, FILE))
        .stream().map(Object::toString).collect(Collectors.joining("|", before, behind));
  }

  private static Map<?, ?> read() {
    try (InputStream in = Wording.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks 'org/tunsh/study/" + FILE + "'");
      }
      Object loaded =
          new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in);
      return (Map<?, ?>) loaded;
    } catch (IOException e) {
      throw new UncheckedIOException("Reading 'org/tunsh/study/" + FILE + "' failed", e);
    }
  }

  Spelling spelling() {
    return spelling;
  }

  double doubtfulBelow() {
    return ((Number) value(data, "doubtful-below", FILE)).doubleValue();
  }

  /** Whether the words of a document hold what they tell at a distance. */
  boolean hedged(String words) {
    return hedges.matcher(words).find();
  }

  /** A title without an end that only the sentence around it made plain. */
  String standing(String title) {
    return loose.matcher(title).replaceFirst("");
  }

  /** A sentence; where the key has several, the turn chooses. */
  String say(String key, int turn, Slots slots) {
    Object found = value(group("sentences"), key, "sentences");
    String sentence =
        found instanceof List<?> all ? all.get(turn % all.size()).toString() : found.toString();
    return Dates.settled(filled(spelt(sentence), key, slots));
  }

  String say(String key, Slots slots) {
    return say(key, 0, slots);
  }

  String heading(String key, Slots slots) {
    return Dates.settled(
        filled(spelt(value(group("headings"), key, "headings").toString()), key, slots));
  }

  private static String filled(String sentence, String key, Slots slots) {
    return SLOT.matcher(sentence)
        .replaceAll(m -> Matcher.quoteReplacement(slots.fill(m.group(1), key)));
  }

  /** What a code is called; a code that has no name stands for itself. */
  String word(String group, String code) {
    Object word = group(group).get(code);
    return word == null ? code.replace('-', ' ') : spelt(word.toString());
  }

  Map<String, String> words(String group) {
    Map<String, String> words = new TreeMap<>();
    group(group).forEach((code, word) -> words.put(code.toString(), spelt(word.toString())));
    return words;
  }

  /** The name of a party within a sentence, with its article where it has one. */
  String party(String code, String name) {
    Object called = group("called").get(code);
    if (called != null) {
      return called.toString();
    }
    List<?> articles = (List<?>) value(data, "article", FILE);
    return articles.contains(code) ? "the " + name : name;
  }

  /** British words of this program's own in the spelling that is wanted. */
  String spelt(String text) {
    if (american.isEmpty()) {
      return text;
    }
    return WORD.matcher(text).replaceAll(m -> Matcher.quoteReplacement(respelt(m.group())));
  }

  private String respelt(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    String other = american.get(small);
    if (other == null) {
      return word;
    }
    return word.equals(small) ? other : Slots.capital(other);
  }

  /** Words as a list within a sentence. */
  String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    String last = words.getLast();
    boolean pairs = words.stream().anyMatch(word -> word.contains(" and "));
    boolean serial = spelling == Spelling.AMERICAN && words.size() > 2 || pairs;
    List<String> before = new ArrayList<>(words.subList(0, words.size() - 1));
    // Where the items have commas or 'and' of their own, semicolons keep them apart.
    boolean inner = words.stream().anyMatch(word -> word.contains(", ") || word.contains(" ("));
    boolean joined = before.size() > 1 && inner;
    String comma = joined ? "; " : ", ";
    return String.join(comma, before) + (joined ? ";" : serial ? "," : "") + " and " + last;
  }

  private Map<?, ?> group(String name) {
    return (Map<?, ?>) value(data, name, FILE);
  }

  private static Object value(Map<?, ?> map, String key, String place) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("wording.yaml: '" + place + "' lacks '" + key + "'");
    }
    return value;
  }
}
