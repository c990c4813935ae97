package org.tunsh.ingest;

import java.time.Duration;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading.Ingested;
import org.tunsh.model.Reading.SetAside;

/**
 * What a fuzzer calls with bytes that it makes up, guided by the code that they reach. Whatever the
 * bytes, reading them must end in a sound document or in a cause. {@code bench/fuzz} runs it.
 */
public final class DocumentFuzz {
  private static final IngestLimits LIMITS =
      new IngestLimits(
          1L << 20, 200_000, 50, 1, Duration.ofSeconds(20), Duration.ofSeconds(1), 50, "eng");

  /** Recognising pictures is another program's work. */
  private static final Ingester INGESTER = new Ingester(LIMITS, "no-such-program");

  private DocumentFuzz() {}

  /** Called by the fuzzer, which finds it by its name. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    var reading = INGESTER.read(bytes, "made-up", Metadata.NONE, Course.FREE);
    if (reading instanceof Ingested ingested) {
      Invariants.hold(ingested.document(), "a document that the fuzzer made");
    } else if (reading instanceof SetAside aside
        && (aside.cause().isBlank() || aside.remedy().isBlank())) {
      throw new IllegalStateException("set aside without a cause: " + aside);
    }
  }
}
