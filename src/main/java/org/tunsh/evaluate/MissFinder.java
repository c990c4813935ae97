package org.tunsh.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tunsh.evaluate.Annotation.Details;
import org.tunsh.evaluate.Annotation.Instrument;
import org.tunsh.evaluate.Annotation.Partnership;
import org.tunsh.evaluate.Annotation.Passage;

/** Tells of each difference between gold and output where it stands and what made it. */
final class MissFinder {
  private static final String NOTHING = "nothing fired there";

  private final Map<String, List<Asserted>> asserted;
  private final Evaluation.CanonicalTexts texts;

  MissFinder(Map<String, List<Asserted>> asserted, Evaluation.CanonicalTexts texts) {
    this.asserted = asserted;
    this.texts = texts;
  }

  List<Miss> compare(Annotation gold, Annotation said) {
    List<Miss> misses = new ArrayList<>();
    field(misses, gold, "kind", gold.kind(), said.kind().orElse(""));
    field(misses, gold, "date", gold.date(), said.date().orElse(""));
    field(
        misses,
        gold,
        "parties",
        gold.parties().map(p -> String.join(" ", p)),
        said.parties().map(p -> String.join(" ", p)).orElse(""));
    partnerships(misses, gold, said);
    gold.details().ifPresent(d -> details(misses, gold.file(), said, d));
    return misses;
  }

  private static void field(
      List<Miss> misses, Annotation gold, String field, Optional<String> expected, String found) {
    if (expected.isPresent() && !expected.get().equals(found)) {
      misses.add(
          new Miss(
              gold.file(),
              field,
              "differs",
              "'" + expected.get() + "' expected, '" + found + "' found",
              "",
              ""));
    }
  }

  private void partnerships(List<Miss> misses, Annotation gold, Annotation said) {
    for (Partnership one : gold.partnerships()) {
      Optional<Partnership> other = Scorer.same(one, said.partnerships());
      if (other.isEmpty()) {
        String sentence = words(gold.file(), one.passage());
        misses.add(
            new Miss(
                gold.file(),
                "partnership",
                "missed",
                told(one),
                sentence,
                fired(said.id(), "partnership", sentence)));
      } else if (!Scorer.strict(one).equals(Scorer.strict(other.get()))
          || !one.qualifiers().equals(other.get().qualifiers())) {
        misses.add(
            new Miss(
                gold.file(),
                "partnership",
                "differs",
                told(one) + " expected, " + told(other.get()) + " found",
                sentence(said.id(), other.get()),
                rule(said.id(), other.get())));
      }
    }
    Set<List<String>> known = new HashSet<>();
    gold.partnerships().forEach(p -> known.add(Scorer.withAction(p)));
    for (Partnership one : said.partnerships()) {
      if (known.add(Scorer.withAction(one))) {
        misses.add(
            new Miss(
                gold.file(),
                "partnership",
                "wrong",
                told(one),
                sentence(said.id(), one),
                rule(said.id(), one)));
      }
    }
  }

  private void details(List<Miss> misses, String file, Annotation said, Details gold) {
    Details other = said.details().orElse(Details.NONE);
    instruments(misses, file, said.id(), gold, other);
    sets(misses, file, "area", gold.areas(), other.areas());
    sets(misses, file, "defence", gold.defence(), other.defence());
  }

  private void instruments(List<Miss> misses, String file, String id, Details gold, Details said) {
    List<Instrument> left = new ArrayList<>(said.instruments());
    for (Instrument one : gold.instruments()) {
      Optional<Instrument> match = left.stream().filter(o -> Scorer.same(one, o)).findFirst();
      if (match.isEmpty()) {
        String sentence = words(file, one.passage());
        misses.add(
            new Miss(
                file,
                "instrument",
                "missed",
                told(one),
                sentence,
                fired(id, "instrument", sentence)));
        continue;
      }
      left.remove(match.get());
      if (!one.date().equals(match.get().date())) {
        misses.add(
            new Miss(
                file,
                "instrument",
                "differs",
                told(one) + " expected, " + told(match.get()) + " found",
                match.get().passage().quote(),
                ruleOf(id, match.get().passage())));
      }
    }
    for (Instrument one : left) {
      misses.add(
          new Miss(
              file,
              "instrument",
              "wrong",
              told(one),
              one.passage().quote(),
              ruleOf(id, one.passage())));
    }
  }

  private static void sets(
      List<Miss> misses, String file, String field, List<String> gold, List<String> said) {
    gold.stream()
        .filter(code -> !said.contains(code))
        .forEach(code -> misses.add(new Miss(file, field, "missed", code, "", "")));
    said.stream()
        .filter(code -> !gold.contains(code))
        .forEach(code -> misses.add(new Miss(file, field, "wrong", code, "", "")));
  }

  private static String told(Partnership p) {
    return String.join(
        " ",
        String.join("-", p.parties()),
        p.level(),
        String.join(",", p.qualifiers()),
        p.action(),
        p.date().isEmpty() ? "undated" : p.date(),
        p.status());
  }

  private static String told(Instrument i) {
    return i.kind() + " '" + i.title() + "' " + (i.date().isEmpty() ? "undated" : i.date());
  }

  /** The words of a gold passage, out of the text where it has offsets alone. */
  private String words(String file, Passage passage) {
    if (!passage.located()) {
      return passage.quote();
    }
    return texts
        .of(file)
        .filter(text -> passage.end() <= text.length())
        .map(text -> text.substring(passage.start(), passage.end()))
        .orElse("");
  }

  private List<Asserted> of(String document) {
    return asserted.getOrDefault(document, List.of());
  }

  /** What was read out of the words of a passage, if anything was. */
  private String fired(String document, String type, String sentence) {
    String letters = Lettering.letters(sentence);
    List<String> rules =
        of(document).stream()
            .filter(a -> a.type().equals(type) && overlap(Lettering.letters(a.quote()), letters))
            .map(a -> a.rule() + " read '" + a.gist() + "' (" + a.confidence() + ")")
            .distinct()
            .toList();
    return rules.isEmpty() ? NOTHING : String.join("; ", rules);
  }

  private static boolean overlap(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
  }

  private Optional<Asserted> source(String document, Partnership said) {
    return of(document).stream()
        .filter(a -> a.type().equals("partnership"))
        .filter(a -> a.key().equals(Scorer.withAction(said)))
        .filter(a -> a.quote().equals(said.passage().quote()))
        .findFirst();
  }

  private String sentence(String document, Partnership said) {
    return source(document, said).map(Asserted::sentence).orElse(said.passage().quote());
  }

  private String rule(String document, Partnership said) {
    return source(document, said).map(Asserted::rule).orElse("");
  }

  private String ruleOf(String document, Passage passage) {
    return of(document).stream()
        .filter(a -> a.type().equals("instrument") && a.quote().equals(passage.quote()))
        .map(Asserted::rule)
        .findFirst()
        .orElse("");
  }
}
