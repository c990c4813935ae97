package org.tunsh.extract;

import java.util.List;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Span;

/**
 * An instrument as one sentence tells it.
 *
 * @param plain its title without the names of its parties
 * @param probability how sure a model is of it; 0 where none was asked
 * @param fresh whether it is told as another than any before: 'a new …'
 */
record InstrumentDraft(
    InstrumentKind kind,
    List<String> parties,
    String title,
    String plain,
    boolean fresh,
    InstrumentAction action,
    String date,
    String rule,
    boolean capital,
    Span span,
    double probability) {
  InstrumentDraft with(
      InstrumentDraft named,
      InstrumentAction newAction,
      String newDate,
      Span newSpan,
      String newRule) {
    return new InstrumentDraft(
        kind,
        parties,
        named.title,
        named.plain,
        fresh,
        newAction,
        newDate,
        newRule,
        capital,
        newSpan,
        probability);
  }

  InstrumentDraft judged(double value) {
    return new InstrumentDraft(
        kind, parties, title, plain, fresh, action, date, rule, capital, span, value);
  }
}
