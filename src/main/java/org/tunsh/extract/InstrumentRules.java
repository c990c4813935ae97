package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import org.tunsh.extract.InstrumentReading.Reach;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Annotated;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Evidence;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.PartsOfSpeech;
import org.tunsh.model.Sentence;
import org.tunsh.model.Status;

/**
 * Draws the treaties, agreements, memoranda … that a document says were concluded, are planned or
 * hold; each once.
 */
final class InstrumentRules {
  /** What is given out is believed at least so far that it is stood behind. */
  private static final double LEAST = 0.5;

  private final InstrumentTools tools;
  private final PartsOfSpeech speech;
  private final InstrumentJudge judge;

  /**
   * @param speech of the sentences that may name an instrument
   * @param judge of what the rules find
   */
  InstrumentRules(WordLists lists, PartsOfSpeech speech, InstrumentJudge judge) {
    this.speech = speech;
    tools = InstrumentTools.of(new InstrumentWords(lists));
    this.judge = judge;
  }

  boolean areJudged() {
    return judge.hasLearned();
  }

  /** The instruments of a document, in the order of the text. */
  List<InstrumentAssertion> draw(
      Annotated document, DocumentKind kind, List<String> documentParties, String focus) {
    Reach reach = areJudged() ? Reach.FOUND_WITH_FEATURES : Reach.FOUND;
    List<InstrumentDraft> drafts = new ArrayList<>();
    for (InstrumentCandidate one : candidates(document, kind, documentParties, focus, reach)) {
      if (judge.believes(one.features())) {
        drafts.add(
            areJudged() ? one.draft().judged(judge.probability(one.features())) : one.draft());
      }
    }
    List<InstrumentAssertion> assertions = new ArrayList<>();
    for (InstrumentDraft draft : InstrumentMerger.merge(drafts)) {
      assertions.add(assertion(document, draft));
    }
    return assertions;
  }

  /** Every phrase of a document that may name an instrument, to learn from. */
  List<InstrumentLesson> lessons(
      Annotated document, DocumentKind kind, List<String> documentParties, String focus) {
    return candidates(document, kind, documentParties, focus, Reach.EVERY_PHRASE).stream()
        .map(
            c ->
                new InstrumentLesson(
                    c.draft().kind().code(), c.draft().title(), c.found(), c.features()))
        .toList();
  }

  private List<InstrumentCandidate> candidates(
      Annotated document,
      DocumentKind kind,
      List<String> documentParties,
      String focus,
      Reach reach) {
    InstrumentReading reader =
        new InstrumentReading(tools, speech, document, kind, documentParties, focus, reach);
    for (Sentence sentence : document.sentences()) {
      reader.read(sentence);
    }
    return reader.candidates();
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
    if (draft.probability() > 0) {
      return Math.max(LEAST, Math.round(draft.probability() * 100) / 100.0);
    }
    double base = draft.rule().equals("mention") ? 0.75 : 0.85;
    return draft.capital() ? base + 0.08 : base;
  }
}
