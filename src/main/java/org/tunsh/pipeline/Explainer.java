package org.tunsh.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tunsh.annotate.Annotator;
import org.tunsh.model.Annotated;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Dataset;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Dataset.Conflict;
import org.tunsh.model.Document;
import org.tunsh.model.Evidence;
import org.tunsh.model.Mention;
import org.tunsh.model.Reviews.Erratum;
import org.tunsh.model.Reviews.Replayed;
import org.tunsh.model.Sentence;
import org.tunsh.model.Span;
import org.tunsh.model.Testimony;
import org.tunsh.pipeline.Explanation.Recognised;
import org.tunsh.pipeline.Explanation.Trace;

/** Tells of a value of the dataset, or of an assertion, how it came about. */
public final class Explainer {
  /** Ids are hexadecimal digits: fewer in common mean nothing. */
  private static final int ALIKE = 3;

  private final Archive archive;
  private final Findings findings;
  private final Annotator annotator;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Annotated> annotations = new HashMap<>();

  /** A value of the dataset with the ids of the assertions that stand behind it. */
  private record Value(String kind, String id, String says, List<String> evidence) {}

  public Explainer(Archive archive, Findings findings, Annotator annotator) {
    this.archive = archive;
    this.findings = findings;
    this.annotator = annotator;
    collect(findings.dataset());
  }

  private void collect(Dataset dataset) {
    dataset.partnerships().forEach(act -> put("act", act.event(), says(act), act.evidence()));
    dataset
        .instruments()
        .forEach(
            i ->
                put(
                    "instrument",
                    i.id(),
                    i.kind().code()
                        + " '"
                        + i.title()
                        + "', "
                        + i.action().code()
                        + dated(i.date()),
                    i.evidence()));
    dataset.areas().forEach(a -> put("area", a.id(), ranked(a), a.evidence()));
    dataset.defence().forEach(d -> put("defence item", d.id(), ranked(d), d.evidence()));
    dataset
        .commitments()
        .forEach(c -> put("commitment", c.id(), c.aspect() + ": " + c.subject(), c.evidence()));
    dataset.conflicts().forEach(c -> put("conflict", c.id(), c.reason(), c.evidence()));
  }

  private void put(String kind, String id, String says, List<String> evidence) {
    values.putIfAbsent(id, new Value(kind, id, says, evidence));
  }

  private static String says(Act act) {
    return act.level().code()
        + (act.qualifiers().isEmpty() ? "" : " (" + String.join(", ", act.qualifiers()) + ")")
        + ", "
        + act.action().code()
        + dated(act.date())
        + ", "
        + act.status().code();
  }

  private static String ranked(Dataset.Ranked item) {
    return item.code() + ", rank " + item.order();
  }

  private static String dated(String date) {
    return date.isEmpty() ? ", undated" : " " + date;
  }

  /** The explanation of an id, or of the only id that begins so; none where it is unknown. */
  public Optional<Explanation> explain(String wanted) {
    return Optional.of(wanted)
        .filter(this::known)
        .or(() -> onlyOneFrom(wanted))
        .map(this::explainKnown);
  }

  private boolean known(String id) {
    return values.containsKey(id) || findings.testimonies().find(id).isPresent();
  }

  private Optional<String> onlyOneFrom(String prefix) {
    List<String> found =
        prefix.length() < 4
            ? List.of()
            : ids().stream().filter(id -> id.startsWith(prefix)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private List<String> ids() {
    List<String> ids = new ArrayList<>(values.keySet());
    findings.testimonies().all().map(t -> t.assertion().id()).forEach(ids::add);
    return ids;
  }

  /** The ids that look most like a wrong one: those that share its longest beginning. */
  public List<String> nearest(String wrong, int limit) {
    return ids().stream()
        .distinct()
        .filter(id -> common(id, wrong) >= ALIKE)
        .sorted(
            Comparator.comparingInt((String id) -> -common(id, wrong))
                .thenComparing(Comparator.naturalOrder()))
        .limit(limit)
        .toList();
  }

  private static int common(String a, String b) {
    int length = Math.min(a.length(), b.length());
    int i = 0;
    while (i < length && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private Explanation explainKnown(String id) {
    Optional<Testimony> testimony = findings.testimonies().find(id);
    Value value = values.get(id);
    List<String> evidence = testimony.isPresent() || value == null ? List.of(id) : value.evidence();
    List<Trace> traces =
        evidence.stream()
            .flatMap(e -> findings.testimonies().find(e).stream())
            .map(this::trace)
            .toList();
    String kind = testimony.isPresent() || value == null ? "assertion" : value.kind();
    return new Explanation(id, kind, traces, outcomes(id), conflicts(id), archive.versions());
  }

  private List<String> outcomes(String id) {
    List<String> outcomes = new ArrayList<>();
    for (Value value : values.values()) {
      int place = value.evidence().indexOf(id);
      if (value.id().equals(id)) {
        outcomes.add(
            "%s: %s; it rests on %d %s"
                .formatted(
                    value.kind(),
                    value.says(),
                    value.evidence().size(),
                    value.evidence().size() == 1 ? "assertion" : "assertions"));
      } else if (place >= 0 && !value.kind().equals("conflict")) {
        outcomes.add(part(value, place));
      }
    }
    if (outcomes.isEmpty()) {
      outcomes.add(left(id));
    }
    return outcomes;
  }

  private static String part(Value value, int place) {
    String role =
        place == 0
            ? "its wording stands, as the best of " + value.evidence().size()
            : "it bears out assertion " + value.evidence().getFirst() + ", whose wording stands";
    return "%s %s (%s): %s".formatted(value.kind(), value.id(), value.says(), role);
  }

  private String left(String id) {
    double confidence =
        findings.testimonies().find(id).map(t -> t.assertion().confidence()).orElse(1.0);
    return confidence < findings.least()
        ? "not in the dataset: its confidence is below %.2f".formatted(findings.least())
        : "not in the dataset: it tells of nothing that the dataset counts";
  }

  private List<Conflict> conflicts(String id) {
    return findings.dataset().conflicts().stream()
        .filter(c -> c.id().equals(id) || c.event().equals(id) || c.evidence().contains(id))
        .toList();
  }

  private Trace trace(Testimony testimony) {
    Evidence evidence = testimony.assertion().evidence();
    Optional<Document> kept = archive.document(evidence.document());
    if (kept.isEmpty()) {
      return new Trace(
          testimony,
          "",
          "",
          evidence.prefix(),
          evidence.suffix(),
          List.of(),
          reviews(testimony),
          errata(testimony));
    }
    Document document = kept.get();
    Annotated annotated =
        annotations.computeIfAbsent(document.id(), id -> annotator.annotate(document));
    Span quote = new Span(evidence.start(), evidence.end());
    Span sentence = sentence(annotated, quote);
    String text = document.text();
    return new Trace(
        testimony,
        document.parser(),
        document.mediaType(),
        text.substring(sentence.start(), quote.start()),
        text.substring(quote.end(), sentence.end()),
        recognised(annotated, sentence, testimony.assertion()),
        reviews(testimony),
        errata(testimony));
  }

  private List<Replayed> reviews(Testimony testimony) {
    return findings.reviews().decisions().stream()
        .filter(d -> d.assertions().contains(testimony.assertion().id()))
        .toList();
  }

  private List<Erratum> errata(Testimony testimony) {
    return findings.reviews().errata().stream()
        .filter(e -> e.assertion().equals(testimony.assertion().id()))
        .toList();
  }

  private static Span sentence(Annotated annotated, Span quote) {
    Span whole = quote;
    for (Sentence sentence : annotated.sentences()) {
      if (sentence.span().overlaps(quote)) {
        whole = whole.cover(sentence.span());
      }
    }
    return whole;
  }

  private List<Recognised> recognised(Annotated annotated, Span sentence, Assertion assertion) {
    String text = annotated.document().text();
    return Stream.concat(
            annotated.within(sentence, Mention.class).stream(), words(text, sentence, assertion))
        .map(mention -> recognised(mention, mention.span().of(text)))
        .distinct()
        .toList();
  }

  /** The words of the lists by which an area, a defence item or a commitment was told. */
  private Stream<Mention.Term> words(String text, Span sentence, Assertion assertion) {
    return switch (assertion) {
      case AreaAssertion a ->
          Stream.of("areas", "headings").flatMap(list -> words(text, sentence, list, a.area()));
      case DefenceAssertion d -> words(text, sentence, "defence", d.item());
      case CommitmentAssertion c -> words(text, sentence, "commitments", c.subject());
      case PartnershipAssertion p -> Stream.of();
      case InstrumentAssertion i -> Stream.of();
    };
  }

  private Stream<Mention.Term> words(String text, Span sentence, String list, String code) {
    return findings.gazetteers().terms(text, sentence, list).stream()
        .filter(term -> term.code().equals(code));
  }

  private static Recognised recognised(Mention mention, String words) {
    return switch (mention) {
      case Mention.Party p ->
          new Recognised(
              "party",
              words,
              String.join(", ", p.codes()),
              p.naming().name().toLowerCase(Locale.ROOT));
      case Mention.Timex t -> new Recognised("date", words, t.value(), t.reason());
      case Mention.Tier t ->
          new Recognised(
              "tier",
              words,
              t.level().code()
                  + (t.qualifiers().isEmpty() ? "" : " " + String.join(" ", t.qualifiers())),
              t.subject() ? "on one subject" : "of the whole relation");
      case Mention.Term t -> new Recognised(t.list(), words, t.code(), "a word of that list");
    };
  }
}
