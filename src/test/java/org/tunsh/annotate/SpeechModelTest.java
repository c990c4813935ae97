package org.tunsh.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SpeechModelTest {
  @Test
  void itIsLoadedOnceWhoeverAsks() throws Exception {
    SpeechModel model = new SpeechModel();
    try (ExecutorService others = Executors.newFixedThreadPool(2)) {
      model.begin();
      Future<MaxentTagger> one = others.submit(model::tagger);
      Future<MaxentTagger> two = others.submit(model::tagger);
      model.begin();

      MaxentTagger tagger = model.tagger();

      assertSame(tagger, one.get());
      assertSame(tagger, two.get());
      assertEquals(
          "VBD", tagger.tagSentence(List.of(new Word("They"), new Word("met"))).getLast().tag());
    }
  }

  @Test
  void whoIsInterruptedHasItAllTheSameAndStaysInterrupted() {
    SpeechModel model = new SpeechModel();
    model.begin();
    Thread.currentThread().interrupt();

    model.tagger();

    assertTrue(Thread.interrupted());
  }
}
