package org.tunsh.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tunsh.paper.Part;
import org.tunsh.paper.Part.Sentence;
import org.tunsh.study.Categories.Feature;
import org.tunsh.study.Categories.Shown;

/** Holds the partnerships against a scheme of categories, where there is one. */
final class CategoriesSection {
  private final Workbench bench;
  private final Categories categories;

  CategoriesSection(Workbench bench, Categories categories) {
    this.bench = bench;
    this.categories = categories;
  }

  /** Empty where no scheme says anything of the state. */
  List<Part> parts(String state, List<Chapter> chapters) {
    List<Part> parts = new ArrayList<>();
    for (Chapter chapter : chapters) {
      List<String> pair = Stream.of(state, chapter.account().partner()).sorted().toList();
      Map<String, List<Feature>> byCategory = new LinkedHashMap<>();
      for (Feature feature : categories.of(pair)) {
        byCategory
            .computeIfAbsent(feature.scheme() + "\n" + feature.category(), any -> new ArrayList<>())
            .add(feature);
      }
      List<Sentence> sentences = new ArrayList<>();
      byCategory.values().forEach(all -> category(sentences, chapter.account(), all));
      if (!sentences.isEmpty()) {
        parts.add(new Part.Paragraph(sentences));
      }
    }
    return parts;
  }

  private void category(List<Sentence> sentences, Account account, List<Feature> features) {
    Feature any = features.getFirst();
    for (Shown shown : Shown.values()) {
      List<Feature> all = features.stream().filter(f -> f.shown() == shown).toList();
      if (all.isEmpty()) {
        continue;
      }
      Slots slots =
          Slots.with("scheme", any.scheme())
              .and("category", any.category())
              .and("partner", account.name())
              .and("count", Numbers.word(features.size()))
              .and("number", Numbers.word(all.size()))
              .and("list", bench.wording().list(all.stream().map(Feature::feature).toList()));
      List<String> evidence = all.stream().flatMap(f -> f.evidence().stream().limit(2)).toList();
      switch (shown) {
        case SHOWN ->
            bench.prove(sentences, bench.wording().say("category-shown", slots), evidence);
        case AGAINST ->
            bench.prove(sentences, bench.wording().say("category-against", slots), evidence);
        case NO_EVIDENCE ->
            bench.remark(
                sentences,
                bench.wording().say("category-lacking", slots),
                "No assertion of this pair shows these features.");
      }
    }
  }
}
