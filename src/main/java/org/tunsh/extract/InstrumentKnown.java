package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tunsh.model.Mention;
import org.tunsh.model.Span;

/** Treaties of a few states that are known by a name which does not say between whom they are. */
final class InstrumentKnown {
  private static final String IS_BETWEEN = " = ";

  private record Treaty(Pattern name, List<String> parties) {}

  private final List<Treaty> treaties = new ArrayList<>();
  private final Pattern any;

  /**
   * @param lines 'pattern = CODE CODE', as in {@code instrument-known}
   */
  InstrumentKnown(List<String> lines) {
    List<String> names = new ArrayList<>();
    for (String line : lines) {
      int at = line.lastIndexOf(IS_BETWEEN);
      if (at <= 0) {
        throw new IllegalArgumentException(
            "gazetteers/instruments.yaml, list 'instrument-known': '%s' was found where 'name = CODE CODE' was expected; name the parties"
                .formatted(line));
      }
      String name = line.substring(0, at);
      names.add("(?:" + name + ")");
      treaties.add(
          new Treaty(
              whole(name), List.of(line.substring(at + IS_BETWEEN.length()).strip().split(" +"))));
    }
    any = whole(names.isEmpty() ? "(?!)" : String.join("|", names));
  }

  private static Pattern whole(String name) {
    return Pattern.compile("(?iu)(?<![\\p{L}\\d])(?:" + name + ")(?![\\p{L}\\d])");
  }

  boolean has(InstrumentPhrase phrase) {
    return phrase.capital() && any.matcher(name(phrase)).find();
  }

  /** Those of a treaty's parties that the document names. */
  List<String> parties(InstrumentPhrase phrase) {
    String name = name(phrase);
    for (Treaty treaty : treaties) {
      if (treaty.name().matcher(name).find()) {
        TreeSet<String> named = new TreeSet<>();
        String text = phrase.in().document().document().text();
        phrase
            .in()
            .document()
            .within(new Span(0, text.length()), Mention.Party.class)
            .forEach(party -> named.addAll(party.codes()));
        named.retainAll(treaty.parties());
        return named.size() >= 2 ? List.copyOf(named) : List.of();
      }
    }
    return List.of();
  }

  private static String name(InstrumentPhrase phrase) {
    return phrase.in().text(phrase.first(), Math.max(phrase.last(), phrase.headEnd()));
  }
}
