package org.tunsh.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.paper.Part;
import org.tunsh.paper.Part.Sentence;
import org.tunsh.study.Categories.Feature;
import org.tunsh.study.Categories.Shown;

/** Holds the partnerships against a scheme of categories, where there is one. */
final class CategoriesSection {
  /** So many signs of a feature are told and quoted. */
  private static final int QUOTES = 2;

  private final Workbench bench;
  private final Categories categories;

  CategoriesSection(Workbench bench, Categories categories) {
    this.bench = bench;
    this.categories = categories;
  }

  /** Empty where no scheme says anything of the state. */
  List<Part> parts(String state, List<Chapter> chapters) {
    List<Part> parts = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (Chapter chapter : chapters) {
      List<String> pair = Stream.of(state, chapter.account().partner()).sorted().toList();
      Map<String, List<Feature>> byCategory = new LinkedHashMap<>();
      for (Feature feature : categories.of(pair)) {
        byCategory
            .computeIfAbsent(feature.scheme() + "\n" + feature.category(), any -> new ArrayList<>())
            .add(feature);
      }
      List<Sentence> sentences = new ArrayList<>();
      byCategory.forEach(
          (category, all) -> {
            if (listed.add(category)) {
              List<Sentence> lead = new ArrayList<>();
              features(lead, all);
              parts.add(new Part.Paragraph(lead));
            }
            partner(sentences, chapter.account(), all);
          });
      if (!sentences.isEmpty()) {
        parts.add(new Part.Paragraph(sentences));
      }
    }
    return parts;
  }

  /** What a category asks for is told once, before the first partner that it is held against. */
  private void features(List<Sentence> sentences, List<Feature> features) {
    bench.remark(
        sentences,
        bench
            .wording()
            .say(
                "category-features",
                slots(features, features)
                    .and(
                        "list",
                        bench.wording().list(features.stream().map(Feature::feature).toList()))),
        bench.wording().say("category-features-how", new Slots()));
  }

  private Slots slots(List<Feature> features, List<Feature> some) {
    Feature any = features.getFirst();
    return Slots.with("scheme", any.scheme())
        .and("category", any.category())
        .and("a-category", Tiers.article(any.category()))
        .and("count", Numbers.word(features.size()))
        .and("number", Numbers.word(some.size()))
        .and("is-plural", some.size() == 1 ? "is" : "are")
        .and("list", bench.wording().list(some.stream().map(this::named).toList()));
  }

  /**
   * A feature with that by which it is told, for a scheme's words are wider than any document's.
   */
  private String named(Feature feature) {
    List<String> signs =
        feature.evidence().stream()
            .limit(QUOTES)
            .flatMap(id -> bench.notes().assertion(id).stream())
            .map(this::sign)
            .distinct()
            .toList();
    return signs.isEmpty()
        ? feature.feature()
        : bench
            .wording()
            .say(
                "category-sign",
                Slots.with("feature", feature.feature()).and("signs", bench.wording().list(signs)));
  }

  private String sign(Assertion assertion) {
    return switch (assertion) {
      case AreaAssertion area -> bench.wording().word("areas", area.area());
      case DefenceAssertion defence -> bench.wording().word("defence", defence.item());
      case CommitmentAssertion bound -> bench.wording().word("commitments", bound.subject());
      case InstrumentAssertion instrument ->
          bench.wording().word("instrument-kinds", instrument.kind().code());
      case PartnershipAssertion tier -> bench.wording().word("levels", tier.level().code());
    };
  }

  private void partner(List<Sentence> sentences, Account account, List<Feature> features) {
    boolean none = features.stream().noneMatch(f -> f.shown() != Shown.NO_EVIDENCE);
    for (Shown shown : Shown.values()) {
      List<Feature> all = features.stream().filter(f -> f.shown() == shown).toList();
      if (all.isEmpty()) {
        continue;
      }
      Slots slots = slots(features, all).and("partner", account.name());
      List<String> evidence =
          all.stream().flatMap(f -> f.evidence().stream().limit(QUOTES)).toList();
      switch (shown) {
        case SHOWN, PARTLY, PLANNED, AGAINST ->
            bench.prove(
                sentences,
                bench.wording().say(key(shown) + (sentences.isEmpty() ? "-first" : ""), slots),
                evidence);
        case NO_EVIDENCE ->
            bench.remark(
                sentences,
                bench.wording().say(silence(none, all.size()), slots),
                bench.wording().say("category-no-evidence-how", slots));
      }
    }
  }

  private static String silence(boolean none, int number) {
    return none ? "category-nothing" : key(Shown.NO_EVIDENCE) + (number == 1 ? "-one" : "");
  }

  private static String key(Shown shown) {
    return "category-" + shown.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
