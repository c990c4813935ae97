package org.tunsh.publish;

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
import org.tunsh.model.Facts;
import org.tunsh.model.Likeness;
import org.tunsh.model.Reviews;
import org.tunsh.model.Status;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

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
    return documents.stream()
        .map(document -> line(document, firstFile.getOrDefault(document.sha256(), "")))
        .map(JsonText::line);
  }

  private Fields line(Facts document, String first) {
    String duplicateOf = first.equals(document.file()) ? "" : first;
    return JsonText.fields()
        .put("id", document.document())
        .put("file", document.file())
        .put("sha256", document.sha256())
        .put("duplicateOf", duplicateOf)
        .put("kind", document.kind().code())
        .put("date", document.date())
        .put("parties", document.parties())
        .put("areas", document.areas())
        .put("areasFrom", document.areasFrom())
        .put("defence", document.defence())
        .put("partnerships", partnerships(document))
        .put("instruments", instruments(document))
        .put("title", document.title())
        .put("language", document.language())
        .put("source", document.source())
        .put("sourceClass", document.sourceClass())
        .put("dateReason", document.dateReason())
        .put("without", document.without())
        .put("reviewed", reviews.documents().contains(document.document()) ? "confirmed" : "")
        .put("alike", alike.getOrDefault(key(document.document(), document.file()), ""));
  }

  /** Each (parties, level, action, date, status) once, with the surest quote. */
  private List<Fields> partnerships(Facts document) {
    return surest(
            document,
            PartnershipAssertion.class,
            p -> List.of(p.parties(), p.level(), p.action(), p.date(), p.status()))
        .stream()
        .map(GuidelineForm::partnership)
        .toList();
  }

  private List<Fields> instruments(Facts document) {
    return surest(
            document,
            InstrumentAssertion.class,
            i -> List.of(i.parties(), i.kind(), i.title(), i.action(), i.date()))
        .stream()
        .filter(i -> i.status() != Status.DENIED)
        .map(GuidelineForm::instrument)
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
