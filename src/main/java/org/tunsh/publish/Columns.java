package org.tunsh.publish;

import java.util.Arrays;
import java.util.List;
import org.tunsh.model.Action;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Level;
import org.tunsh.model.Reviews;
import org.tunsh.model.Status;
import org.tunsh.publish.DataTable.Column;
import org.tunsh.publish.DataTable.ValueType;

/** The columns that several tables have, each with its meaning. */
final class Columns {
  private Columns() {}

  static Column parties() {
    return Column.of(
        "parties",
        ValueType.LIST,
        "Codes of the parties (ISO 3166-1 alpha-3 or an organisation's), sorted");
  }

  /** As text, since nobody counts with them. */
  static List<Column> stateNumbers() {
    String cow = "Number with Correlates of War (State System Membership v2016) of the ";
    String gw = "Number with Gleditsch and Ward (independent states and microstates) of the ";
    String none = " party; empty for organisations";
    return List.of(
        text("cowA", cow + "first" + none),
        text("cowB", cow + "second" + none),
        text("gwA", gw + "first" + none),
        text("gwB", gw + "second" + none));
  }

  static Column edtf() {
    return text(
        "dateEdtf",
        "The date as EDTF (ISO 8601-2:2019, level 2): where sources disagree, all dates that are"
            + " told, one of which it is, as in [2016-09-12,2017-03-14]; else as in date");
  }

  static Column level() {
    return new Column(
        "level",
        ValueType.TEXT,
        "Rung of the scale of partnerships",
        Arrays.stream(Level.values()).map(Level::code).toList());
  }

  static Column action() {
    return new Column(
        "action",
        ValueType.TEXT,
        "What was done with the tier",
        Arrays.stream(Action.values()).map(Action::code).toList());
  }

  static Column instrumentKind() {
    return new Column(
        "kind",
        ValueType.TEXT,
        "What the instrument is",
        Arrays.stream(InstrumentKind.values()).map(InstrumentKind::code).toList());
  }

  static Column instrumentAction() {
    return new Column(
        "action",
        ValueType.TEXT,
        "What was done with the instrument",
        Arrays.stream(InstrumentAction.values()).map(InstrumentAction::code).toList());
  }

  static Column date(String about) {
    return Column.of("date", ValueType.DATE, about);
  }

  static Column status() {
    return new Column(
        "status",
        ValueType.TEXT,
        "Told as fact, as prospect, or denied",
        Arrays.stream(Status.values()).map(Status::code).toList());
  }

  /** What every value of the dataset ends with. */
  static List<Column> proof() {
    return List.of(
        Column.of("confidence", ValueType.NUMBER, "How sure the best evidence is, in 0..1"),
        Column.of("sourceClass", ValueType.TEXT, "Class of the source that stands"),
        Column.of(
            "evidence",
            ValueType.LIST,
            "Ids in assertions.jsonl, the one that stands first; one-sided texts whose words do not"
                + " say it of the parties are left out"),
        Column.of("documents", ValueType.LIST, "Ids in documents.jsonl"),
        new Column(
            "reviewed",
            ValueType.TEXT,
            "Whether a person confirmed it, or corrected or added what stands; empty where nobody"
                + " looked at it",
            Arrays.stream(Reviews.Mark.values()).map(Reviews.Mark::code).toList()));
  }

  static Column text(String name, String about) {
    return Column.of(name, ValueType.TEXT, about);
  }

  static Column integer(String name, String about) {
    return Column.of(name, ValueType.INTEGER, about);
  }
}
