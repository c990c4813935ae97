package org.tunsh.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tunsh.model.Dataset;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Dataset.Commitment;
import org.tunsh.model.Dataset.Conflict;
import org.tunsh.model.Dataset.Instrument;
import org.tunsh.model.Dataset.Ranked;
import org.tunsh.model.Reading;
import org.tunsh.model.Reviews;
import org.tunsh.model.StateNumbers;
import org.tunsh.model.Testimonies;
import org.tunsh.publish.DataTable.Column;
import org.tunsh.publish.DataTable.Link;
import org.tunsh.render.JsonText;

/** The dataset as tables. */
final class DatasetTables {
  private static final String SEPARATOR = ";";

  private final Dataset dataset;
  private final Testimonies testimonies;
  private final Reviews reviews;
  private final StateNumbers numbers;

  DatasetTables(Dataset dataset, Testimonies testimonies, Reviews reviews, StateNumbers numbers) {
    this.dataset = dataset;
    this.testimonies = testimonies;
    this.reviews = reviews;
    this.numbers = numbers;
  }

  List<DataTable> tables(List<Reading.SetAside> setAside) {
    return List.of(
        partnerships(),
        instruments(),
        ranked("areas", "area", "An area of cooperation of some parties", dataset.areas()),
        ranked(
            "defence", "item", "An item of defence cooperation of some parties", dataset.defence()),
        commitments(),
        conflicts(),
        setAside(setAside),
        ErrataTable.of(reviews));
  }

  private DataTable partnerships() {
    List<Column> columns =
        with(
            List.of(
                Columns.text("a", "Code of the first party, in alphabetical order"),
                Columns.text("b", "Code of the second party"),
                Columns.level(),
                DataTable.Column.of(
                    "qualifiers",
                    DataTable.ValueType.LIST,
                    "Further words of the name, in its order"),
                Columns.action(),
                Columns.date(
                    "When it was done: YYYY, YYYY-MM or YYYY-MM-DD; empty where no source says"),
                Columns.status(),
                Columns.text("note", "Where sources disagree on it"),
                Columns.text("event", "Id of the act; an act of three parties has three rows"),
                Columns.text("winner", "Id of the assertion whose wording and date stand"),
                Columns.text("quote", "Its words")),
            with(Columns.proof(), with(Columns.stateNumbers(), List.of(Columns.edtf()))));
    return new DataTable(
        "partnerships",
        "partnerships.csv",
        "An act of partnership between two parties",
        columns,
        List.of("event", "a", "b"),
        List.of(),
        dataset.partnerships().stream().flatMap(this::act).toList());
  }

  private Stream<List<String>> act(Act act) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < act.parties().size(); i++) {
      for (int j = i + 1; j < act.parties().size(); j++) {
        rows.add(row(act, act.parties().get(i), act.parties().get(j)));
      }
    }
    return rows.stream();
  }

  private List<String> row(Act act, String a, String b) {
    return with(
        List.of(
            a,
            b,
            act.level().code(),
            joined(act.qualifiers()),
            act.action().code(),
            act.date(),
            act.status().code(),
            note(act),
            act.event(),
            act.winner(),
            quote(act.winner())),
        with(
            proof(act.confidence(), act.sourceClass(), act.evidence(), act.documents()),
            List.of(
                numbers.of(a).cow(),
                numbers.of(b).cow(),
                numbers.of(a).gw(),
                numbers.of(b).gw(),
                edtf(act))));
  }

  /** Where sources tell different dates, it is one of them (EDTF level 2, 'one of a set'). */
  private String edtf(Act act) {
    List<String> told =
        Stream.concat(
                Stream.of(act.date()),
                dataset.conflicts().stream()
                    .filter(c -> c.event().equals(act.event()) && c.field().equals("date"))
                    .flatMap(c -> Stream.of(c.value(), c.other())))
            .filter(date -> !date.isEmpty())
            .distinct()
            .sorted()
            .toList();
    return told.size() < 2 ? String.join("", told) : "[" + String.join(",", told) + "]";
  }

  private String note(Act act) {
    return String.join(
        SEPARATOR + " ",
        dataset.conflicts().stream()
            .filter(conflict -> conflict.event().equals(act.event()))
            .map(c -> c.field() + " also told as " + c.other() + " (" + c.otherClass() + ")")
            .toList());
  }

  private String quote(String id) {
    return testimonies.find(id).map(t -> t.assertion().evidence().quote()).orElse("");
  }

  private DataTable instruments() {
    List<Column> columns =
        with(
            List.of(
                Columns.text("id", "Id of the instrument"),
                Columns.parties(),
                Columns.instrumentKind(),
                Columns.text("title", "As named"),
                Columns.instrumentAction(),
                Columns.date("Of that action")),
            Columns.proof());
    return new DataTable(
        "instruments",
        "instruments.csv",
        "A treaty, agreement, memorandum or other instrument between some parties",
        columns,
        List.of("id"),
        List.of(),
        dataset.instruments().stream().map(this::row).toList());
  }

  private List<String> row(Instrument instrument) {
    return with(
        List.of(
            instrument.id(),
            joined(instrument.parties()),
            instrument.kind().code(),
            instrument.title(),
            instrument.action().code(),
            instrument.date()),
        proof(
            instrument.confidence(),
            instrument.sourceClass(),
            instrument.evidence(),
            instrument.documents()));
  }

  private DataTable ranked(String name, String code, String about, List<Ranked> items) {
    List<Column> columns =
        with(
            List.of(
                Columns.text("id", "Id of the value"),
                Columns.parties(),
                Columns.integer(
                    "order",
                    "Rank over all documents of the pair, from 1; what shares a rank in its source"
                        + " shares it here"),
                Columns.text(code, "Its code")),
            Columns.proof());
    return new DataTable(
        name,
        name + ".csv",
        about,
        columns,
        List.of("id"),
        List.of(),
        items.stream().map(this::row).toList());
  }

  private List<String> row(Ranked item) {
    return with(
        List.of(item.id(), joined(item.parties()), String.valueOf(item.order()), item.code()),
        proof(item.confidence(), item.sourceClass(), item.evidence(), item.documents()));
  }

  private DataTable commitments() {
    List<Column> columns =
        with(
            List.of(
                Columns.text("id", "Id of the commitment"),
                Columns.parties(),
                Columns.text("by", "Code of who commits or asks; empty where both do"),
                new Column(
                    "aspect",
                    DataTable.ValueType.TEXT,
                    "What the partnership is conditioned by, or what the partner wants of it",
                    List.of("specifics", "core")),
                Columns.text("subject", "Its code"),
                Columns.status()),
            Columns.proof());
    return new DataTable(
        "commitments",
        "commitments.csv",
        "What a partnership is bound to",
        columns,
        List.of("id"),
        List.of(),
        dataset.commitments().stream().map(this::row).toList());
  }

  private List<String> row(Commitment commitment) {
    return with(
        List.of(
            commitment.id(),
            joined(commitment.parties()),
            commitment.by(),
            commitment.aspect(),
            commitment.subject(),
            commitment.status().code()),
        proof(
            commitment.confidence(),
            commitment.sourceClass(),
            commitment.evidence(),
            commitment.documents()));
  }

  private DataTable conflicts() {
    return new DataTable(
        "conflicts",
        "conflicts.csv",
        "A disagreement of sources on an act",
        List.of(
            Columns.text("id", "Id of the disagreement"),
            Columns.text("event", "The act that is concerned"),
            Columns.parties(),
            new Column(
                "field",
                DataTable.ValueType.TEXT,
                "What they disagree on",
                List.of("date", "level", "action")),
            Columns.text("value", "What stands"),
            Columns.text("sourceClass", "Class of the source that stands"),
            Columns.text("other", "What the other source says"),
            Columns.text("otherClass", "Class of the other source"),
            Columns.text("reason", "In words: who says what, and why one stands"),
            Column.of(
                "evidence", DataTable.ValueType.LIST, "Ids in assertions.jsonl, on either side")),
        List.of("id"),
        List.of(new Link("event", "partnerships", "event")),
        dataset.conflicts().stream().map(this::row).toList());
  }

  private List<String> row(Conflict conflict) {
    return List.of(
        conflict.id(),
        conflict.event(),
        joined(conflict.parties()),
        conflict.field(),
        conflict.value(),
        conflict.sourceClass(),
        conflict.other(),
        conflict.otherClass(),
        conflict.reason(),
        joined(conflict.evidence()));
  }

  private static DataTable setAside(List<Reading.SetAside> setAside) {
    return new DataTable(
        "set-aside",
        "set-aside.csv",
        "A file that could not be read",
        List.of(
            Columns.text("file", "Its path below the folder that was given"),
            Columns.text("cause", "What is wrong with it"),
            Columns.text("remedy", "What can be done")),
        List.of("file"),
        List.of(),
        setAside.stream()
            .map(reading -> List.of(reading.file(), reading.cause(), reading.remedy()))
            .toList());
  }

  /**
   * What stands rests on the first assertion: what a person said of another does not confirm it.
   */
  private List<String> proof(
      double confidence, String sourceClass, List<String> evidence, List<String> documents) {
    return List.of(
        String.valueOf(JsonText.rounded(confidence)),
        sourceClass,
        joined(evidence),
        joined(documents),
        evidence.isEmpty() ? "" : reviews.word(evidence.getFirst()));
  }

  private static String joined(List<String> values) {
    return String.join(SEPARATOR, values);
  }

  private static <T> List<T> with(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
