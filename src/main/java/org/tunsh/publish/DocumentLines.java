package org.tunsh.publish;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Facts;
import org.tunsh.model.Likeness;
import org.tunsh.model.Reviews;
import org.tunsh.model.Status;
import org.tunsh.render.JsonText;

/** A line of JSON for each document, in the form of the annotation guidelines. */
final class DocumentLines {
  private final double least;
  private final Reviews reviews;
  private final Map<String, String> alike = new HashMap<>();

  DocumentLines(double least, Reviews reviews, List<Likeness> alike) {
    this.least = least;
    this.reviews = reviews;
    alike.forEach(each -> this.alike.put(key(each.document(), each.file()), each.otherFile()));
  }

  /** What 'add' brought keeps its name, and two documents may have the same. */
  private static String key(String document, String file) {
    return document + " " + file;
  }

  /** The lines of documents that are sorted by path. */
  Stream<String> of(List<Facts> documents) {
    Map<String, String> firstFile = new HashMap<>();
    documents.forEach(document -> firstFile.putIfAbsent(document.sha256(), document.file()));
    List<LineField<Facts>> fields = fields(firstFile);
    return documents.stream().map(document -> JsonText.line(LineField.fields(fields, document)));
  }

  private List<LineField<Facts>> fields(Map<String, String> firstFile) {
    return List.of(
        LineField.text("id", "Id: the first 16 digits of the SHA-256", Facts::document),
        LineField.text(
            "file",
            "Its path below the folder that was named, or the name under which it was added",
            Facts::file),
        LineField.text("sha256", "SHA-256 of its bytes", Facts::sha256),
        LineField.text(
            "duplicateOf",
            "The first file with the same bytes; empty where this is it",
            d -> without(firstFile.getOrDefault(d.sha256(), ""), d.file())),
        LineField.code(
            "kind",
            "What the document is",
            Arrays.stream(DocumentKind.values()).map(DocumentKind::code).toList(),
            d -> d.kind().code()),
        LineField.date("date", "Its date; empty where it has none", Facts::date),
        LineField.list("parties", "Codes of its parties, sorted", Facts::parties),
        LineField.list("areas", "Codes of the areas of cooperation, by rank", Facts::areas),
        LineField.text(
            "areasFrom",
            "What their ranks were read from; empty where there are none",
            Facts::areasFrom),
        LineField.list(
            "defence", "Codes of its items of defence cooperation, sorted", Facts::defence),
        LineField.several(
            "partnerships",
            "Each (parties, level, action, date, status) that is sure enough, once",
            this::partnerships,
            GuidelineForm.PARTNERSHIP),
        LineField.several(
            "instruments",
            "Each instrument that is sure enough and not denied, once",
            this::instruments,
            GuidelineForm.INSTRUMENT),
        LineField.text("title", "Its title", Facts::title),
        LineField.text("language", "Its language, ISO 639-1", Facts::language),
        LineField.text("source", "Its public address; empty where none is known", Facts::source),
        LineField.text("sourceClass", "What it is worth as a source", Facts::sourceClass),
        LineField.text("dateReason", "How its date was found", Facts::dateReason),
        LineField.text(
            "without",
            "What was not drawn out of it, and why; empty where all was",
            Facts::without),
        LineField.code(
            "reviewed",
            "Whether a person confirmed its kind, date and parties; empty where nobody did",
            List.of("confirmed"),
            d -> reviews.documents().contains(d.document()) ? "confirmed" : ""),
        LineField.text(
            "alike",
            "The file before it that reads alike, as in duplicates.csv; empty where none does",
            d -> alike.getOrDefault(key(d.document(), d.file()), "")));
  }

  private static String without(String first, String file) {
    return first.equals(file) ? "" : first;
  }

  /** What the file holds. */
  static LineFile file() {
    return LineFile.of(
        "documents.jsonl",
        "A document that was read, in the form of the annotation guidelines",
        new DocumentLines(0, Reviews.NONE, List.of()).fields(Map.of()));
  }

  private List<PartnershipAssertion> partnerships(Facts document) {
    return List.copyOf(
        surest(
            document,
            PartnershipAssertion.class,
            p -> List.of(p.parties(), p.level(), p.action(), p.date(), p.status())));
  }

  private List<InstrumentAssertion> instruments(Facts document) {
    return surest(
            document,
            InstrumentAssertion.class,
            i -> List.of(i.parties(), i.kind(), i.title(), i.action(), i.date()))
        .stream()
        .filter(i -> i.status() != Status.DENIED)
        .toList();
  }

  private <T extends Assertion> Collection<T> surest(
      Facts document, Class<T> type, Function<T, Object> key) {
    Map<Object, T> distinct = new LinkedHashMap<>();
    for (Assertion assertion : document.assertions()) {
      if (type.isInstance(assertion) && assertion.confidence() >= least) {
        T one = type.cast(assertion);
        distinct.merge(
            key.apply(one), one, (old, next) -> next.confidence() > old.confidence() ? next : old);
      }
    }
    return distinct.values();
  }
}
