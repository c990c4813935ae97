package org.tunsh.annotate;

import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * CoreNLP's model of parts of speech, loaded once, when it is first asked for or told to begin.
 * Safe for use by several threads at once.
 */
public final class SpeechModel {
  private static final String MODEL =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  private final FutureTask<MaxentTagger> loading = new FutureTask<>(SpeechModel::load);

  /**
   * Begins to load it beside what else goes on, where it has not been loaded yet: it takes as long
   * as all the lists.
   */
  public void begin() {
    if (!loading.isDone()) {
      Thread.ofPlatform().name("speech").daemon().start(loading);
    }
  }

  MaxentTagger tagger() {
    loading.run(); // does nothing where it is being loaded or was
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return loading.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("The model of parts of speech cannot be read", e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static MaxentTagger load() throws IOException {
    try (InputStream in = SpeechModel.class.getClassLoader().getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new FileNotFoundException(MODEL);
      }
      return new MaxentTagger(new Bytes(in.readAllBytes()), new Properties(), false);
    }
  }

  /** Bytes without the locks of Java's own stream of them: the model is read byte by byte. */
  private static final class Bytes extends InputStream {
    private final byte[] bytes;
    private int at;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return at < bytes.length ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      if (most == 0) {
        return 0;
      }
      int number = Math.min(most, bytes.length - at);
      if (number == 0) {
        return -1;
      }
      System.arraycopy(bytes, at, into, from, number);
      at += number;
      return number;
    }

    @Override
    public int available() {
      return bytes.length - at;
    }
  }
}
