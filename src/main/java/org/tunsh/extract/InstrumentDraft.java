package org.tunsh.extract;

import java.util.List;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Span;

/** An instrument as one sentence tells it. */
record InstrumentDraft(
    InstrumentKind kind,
    List<String> parties,
    String title,
    InstrumentAction action,
    String date,
    String rule,
    boolean capital,
    Span span) {
  InstrumentDraft with(
      String newTitle, InstrumentAction newAction, String newDate, Span newSpan, String newRule) {
    return new InstrumentDraft(
        kind, parties, newTitle, newAction, newDate, newRule, capital, newSpan);
  }
}
