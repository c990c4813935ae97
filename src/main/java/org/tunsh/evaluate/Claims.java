package org.tunsh.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tunsh.evaluate.Annotation.Details;
import org.tunsh.evaluate.Annotation.Instrument;
import org.tunsh.evaluate.Annotation.Partnership;
import org.tunsh.evaluate.Annotation.Passage;
import tools.jackson.databind.JsonNode;

/** Judges every assertion of an output by the gold of its document. */
final class Claims {
  private Claims() {}

  /** The assertions of documents that have gold, in the order of the file; none without a file. */
  static List<Claim> read(Path assertions, List<Annotation> gold, Map<String, Annotation> predicted)
      throws IOException {
    Map<String, Judge> judges = new HashMap<>();
    for (Annotation one : gold) {
      Annotation said = predicted.get(one.file());
      if (said != null) {
        judges.put(said.id(), new Judge(one));
      }
    }
    List<Claim> claims = new ArrayList<>();
    if (!Files.exists(assertions)) {
      return claims;
    }
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(assertions)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        JsonNode node = AnnotationReader.parse(assertions, number, line);
        Judge judge = judges.get(AnnotationReader.text(node, "document"));
        if (judge != null) {
          judge.claim(node).ifPresent(claims::add);
        }
      }
    }
    return claims;
  }

  /** The gold of one document, of which each entry proves one assertion. */
  private static final class Judge {
    private final String file;
    private final List<List<String>> partnerships = new ArrayList<>();
    private final List<Instrument> instruments = new ArrayList<>();
    private final Optional<Details> details;
    private final Set<String> taken = new HashSet<>();

    Judge(Annotation gold) {
      file = gold.file();
      gold.partnerships().forEach(one -> partnerships.add(Scorer.strict(one)));
      details = gold.details();
      details.ifPresent(d -> instruments.addAll(d.instruments()));
    }

    Optional<Claim> claim(JsonNode node) {
      String type = AnnotationReader.text(node, "type");
      boolean judged = type.equals("partnership") || details.isPresent();
      return switch (type) {
        case "partnership", "instrument", "area", "defence" ->
            judged ? Optional.of(claim(type, node)) : Optional.empty();
        default -> Optional.empty();
      };
    }

    private Claim claim(String type, JsonNode node) {
      String rule = AnnotationReader.text(node, "rule");
      return new Claim(
          file,
          type,
          rule.substring(rule.indexOf('/') + 1),
          node.path("confidence").asDouble(0),
          isRight(type, node));
    }

    private boolean isRight(String type, JsonNode node) {
      Details gold = details.orElse(Details.NONE);
      return switch (type) {
        case "partnership" -> partnerships.remove(Scorer.strict(partnership(node)));
        case "instrument" -> takeInstrument(node);
        case "area" -> take(gold.areas(), type, AnnotationReader.text(node, "area"));
        default -> take(gold.defence(), type, AnnotationReader.text(node, "item"));
      };
    }

    private boolean take(List<String> gold, String type, String value) {
      return gold.contains(value) && taken.add(type + " " + value);
    }

    private boolean takeInstrument(JsonNode node) {
      Instrument said =
          new Instrument(
              AnnotationReader.text(node, "kind"),
              AnnotationReader.text(node, "title"),
              AnnotationReader.text(node, "date"),
              NOWHERE);
      Optional<Instrument> match =
          instruments.stream().filter(one -> Scorer.same(one, said)).findFirst();
      match.ifPresent(instruments::remove);
      return match.isPresent();
    }

    private static Partnership partnership(JsonNode node) {
      List<String> parties = new ArrayList<>();
      node.path("parties").forEach(p -> parties.add(p.asString("")));
      return new Partnership(
          parties.stream().sorted().toList(),
          AnnotationReader.text(node, "level"),
          List.of(),
          AnnotationReader.text(node, "action"),
          AnnotationReader.text(node, "date"),
          AnnotationReader.text(node, "status"),
          NOWHERE);
    }

    private static final Passage NOWHERE = new Passage("", 0, 0);
  }
}
