package org.tunsh.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Evidence;
import org.tunsh.model.Reviews;
import org.tunsh.model.Setting;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/** A line of JSON for each assertion. */
public final class AssertionLines {
  private static final List<LineField<Testimony>> FIRST =
      List.of(
          LineField.text("id", "Id, made of the content", t -> t.assertion().id()),
          LineField.code(
              "type",
              "What kind of value it is; it says which further fields the line has",
              List.of("partnership", "instrument", "area", "defence", "commitment"),
              t -> type(t.assertion())),
          LineField.text(
              "document",
              "Id of the document that says it, as in documents.jsonl",
              t -> t.source().document()),
          LineField.list("parties", Columns.parties().about(), t -> t.assertion().parties()));

  private static final List<LineField<PartnershipAssertion>> PARTNERSHIP =
      List.of(
          GuidelineForm.LEVEL,
          LineField.list(
              "qualifiers",
              "Further words of the tier's name, in its order",
              PartnershipAssertion::qualifiers),
          GuidelineForm.ACTION,
          LineField.date(
              "date", "When it was done; empty where it is not said", PartnershipAssertion::date),
          LineField.code(
              "place",
              "Where in the document it stands",
              Arrays.stream(Setting.values()).map(AssertionLines::code).toList(),
              p -> code(p.place())));

  private static final List<LineField<InstrumentAssertion>> INSTRUMENT =
      List.of(
          GuidelineForm.INSTRUMENT_KIND,
          LineField.text("title", "What it is called", InstrumentAssertion::title),
          GuidelineForm.INSTRUMENT_ACTION,
          LineField.date(
              "date", "When that was done; empty where it is not said", InstrumentAssertion::date));

  private static final List<LineField<AreaAssertion>> AREA =
      List.of(
          LineField.text("area", "Code of the area of cooperation", AreaAssertion::area),
          LineField.whole("order", "Its rank in the document, from 1", AreaAssertion::order),
          LineField.text(
              "from",
              "What the rank was read from: headings, an enumeration, paragraphs or a table",
              AreaAssertion::from));

  private static final List<LineField<DefenceAssertion>> DEFENCE =
      List.of(
          LineField.text("item", "Code of the item of defence cooperation", DefenceAssertion::item),
          LineField.whole(
              "order", "Its rank in the document; 0 where it has none", DefenceAssertion::order));

  private static final List<LineField<CommitmentAssertion>> COMMITMENT =
      List.of(
          LineField.text(
              "by",
              "Code of the party that is bound; empty where all are",
              CommitmentAssertion::by),
          LineField.text("aspect", "What it is about", CommitmentAssertion::aspect),
          LineField.text("subject", "Whom or what it concerns", CommitmentAssertion::subject));

  private static final List<LineField<Evidence>> EVIDENCE =
      List.of(
          LineField.text("quote", "The words, exactly as in the canonical text", Evidence::quote),
          LineField.text("prefix", "Up to 32 UTF-16 units before them", Evidence::prefix),
          LineField.text("suffix", "Up to 32 UTF-16 units after them", Evidence::suffix),
          LineField.whole(
              "start", "Where they begin in the canonical text, in UTF-16 units", Evidence::start),
          LineField.whole("end", "Where they end", Evidence::end),
          LineField.whole("page", "Page, from 1; 0 where the format has no pages", Evidence::page));

  private static final List<LineField<Testimony>> LAST =
      List.of(
          LineField.code(
              "status",
              Columns.status().about(),
              Columns.status().codes(),
              t -> t.assertion().status().code()),
          LineField.number(
              "confidence",
              "How sure it is, in 0..1; 1 where a person confirmed it",
              t -> JsonText.rounded(t.assertion().confidence())),
          LineField.text(
              "rule",
              "The rule that made it; 'review' where a person said it",
              t -> t.assertion().rule()),
          LineField.one(
              "evidence", "The words that say it", t -> t.assertion().evidence(), EVIDENCE));

  private static final String REVIEWED = "reviewed";

  /** What the file holds. */
  static final LineFile FILE =
      new LineFile(
          "assertions.jsonl",
          "What one document says, with its exact words",
          List.of(
              new LineFile.Group("", FIRST),
              new LineFile.Group("partnership", PARTNERSHIP),
              new LineFile.Group("instrument", INSTRUMENT),
              new LineFile.Group("area", AREA),
              new LineFile.Group("defence", DEFENCE),
              new LineFile.Group("commitment", COMMITMENT),
              new LineFile.Group("", LAST),
              new LineFile.Group("", List.of(reviewed(Reviews.NONE)))));

  private AssertionLines() {}

  private static LineField<Testimony> reviewed(Reviews reviews) {
    return LineField.code(
        REVIEWED,
        "Whether a person confirmed, corrected or added it; empty where nobody looked at it",
        Arrays.stream(Reviews.Mark.values()).map(Reviews.Mark::code).toList(),
        t -> reviews.word(t.assertion().id()));
  }

  /** The lines of all assertions, each with the mark that a person left on it. */
  static Stream<String> of(Testimonies testimonies, Reviews reviews) {
    List<LineField<Testimony>> mark = List.of(reviewed(reviews));
    return testimonies
        .all()
        .map(testimony -> JsonText.line(LineField.put(line(testimony), mark, testimony)));
  }

  /** The fields of one line. */
  public static Fields line(Testimony testimony) {
    Fields line = value(LineField.fields(FIRST, testimony), testimony.assertion());
    return LineField.put(line, LAST, testimony);
  }

  private static String type(Assertion assertion) {
    return switch (assertion) {
      case PartnershipAssertion p -> "partnership";
      case InstrumentAssertion i -> "instrument";
      case AreaAssertion a -> "area";
      case DefenceAssertion d -> "defence";
      case CommitmentAssertion c -> "commitment";
    };
  }

  private static String code(Setting setting) {
    return setting.name().toLowerCase(Locale.ROOT);
  }

  private static Fields value(Fields line, Assertion assertion) {
    return switch (assertion) {
      case PartnershipAssertion p -> LineField.put(line, PARTNERSHIP, p);
      case InstrumentAssertion i -> LineField.put(line, INSTRUMENT, i);
      case AreaAssertion a -> LineField.put(line, AREA, a);
      case DefenceAssertion d -> LineField.put(line, DEFENCE, d);
      case CommitmentAssertion c -> LineField.put(line, COMMITMENT, c);
    };
  }
}
