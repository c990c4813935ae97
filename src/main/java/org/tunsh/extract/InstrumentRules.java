package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Annotated;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Evidence;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.Sentence;
import org.tunsh.model.Status;

/**
 * Draws the treaties, agreements, memoranda … that a document says were concluded, are planned or
 * hold; each once.
 */
final class InstrumentRules {
  private final InstrumentTools tools;

  InstrumentRules(WordLists lists) {
    tools = InstrumentTools.of(new InstrumentWords(lists));
  }

  /** The instruments of a document, in the order of the text. */
  List<InstrumentAssertion> draw(
      Annotated document, DocumentKind kind, List<String> documentParties, String focus) {
    InstrumentReading reader = new InstrumentReading(tools, document, kind, documentParties, focus);
    for (Sentence sentence : document.sentences()) {
      reader.read(sentence);
    }
    List<InstrumentAssertion> assertions = new ArrayList<>();
    for (InstrumentDraft draft : InstrumentMerger.merge(reader.drafts())) {
      assertions.add(assertion(document, draft));
    }
    return assertions;
  }

  private static InstrumentAssertion assertion(Annotated document, InstrumentDraft draft) {
    String id =
        AssertionId.of(
            document.document().id(),
            "instrument",
            String.join(" ", draft.parties()),
            draft.kind().code(),
            draft.title(),
            draft.action().code(),
            draft.date());
    Status status =
        draft.action() == InstrumentAction.PLANNED ? Status.PROSPECTIVE : Status.ASSERTED;
    return new InstrumentAssertion(
        id,
        draft.parties(),
        draft.kind(),
        draft.title(),
        draft.action(),
        draft.date(),
        status,
        confidence(draft),
        "instrument/" + draft.rule(),
        Evidence.of(document.document(), draft.span()));
  }

  private static double confidence(InstrumentDraft draft) {
    double base = draft.rule().equals("mention") ? 0.75 : 0.85;
    return draft.capital() ? base + 0.08 : base;
  }
}
