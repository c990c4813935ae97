package org.tunsh.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.tunsh.render.PrometheusText;

/** The last run as figures for Prometheus. */
public final class RunMetrics {
  private static final double MILLISECONDS = 1000;

  private RunMetrics() {}

  /** The figures; what a failed run does not know is left out. */
  public static String text(LastRun last) {
    PrometheusText text = new PrometheusText();
    text.gauge(
        "tunsh_last_run_success", "Whether the last run did not fail.", last.failed() ? 0 : 1);
    text.gauge(
        "tunsh_last_run_timestamp_seconds", "When the last run ended.", seconds(last.ended()));
    if (!last.succeeded().isEmpty()) {
      text.gauge(
          "tunsh_last_success_timestamp_seconds",
          "When a run last ended well.",
          seconds(last.succeeded()));
    }
    text.gauge(
        "tunsh_last_run_duration_seconds",
        "How long the last run took.",
        Duration.between(Instant.parse(last.started()), Instant.parse(last.ended())).toMillis()
            / MILLISECONDS);
    if (!last.failed()) {
      found(last, text);
    }
    return text.toString();
  }

  private static void found(LastRun last, PrometheusText text) {
    text.gauge("tunsh_run_documents", "Documents of the output.", last.documents());
    text.gauge("tunsh_run_computed", "Documents that the last run read anew.", last.computed());
    text.gauge("tunsh_run_assertions", "Assertions of the output.", last.assertions());
    text.gauge("tunsh_run_pairs", "Pairs of parties of the output.", last.pairs());
    text.gauge("tunsh_run_conflicts", "Conflicts of sources in the output.", last.conflicts());
    text.gauge("tunsh_run_set_aside", "Files that could not be read.", last.setAside());
    text.figure("tunsh_run_verdicts", "gauge", "Values of the checked tables by verdict.");
    for (Map.Entry<String, Integer> each : new TreeMap<>(last.verdicts()).entrySet()) {
      text.value("tunsh_run_verdicts", "{verdict=\"" + each.getKey() + "\"}", each.getValue());
    }
  }

  private static double seconds(String instant) {
    return Instant.parse(instant).toEpochMilli() / MILLISECONDS;
  }
}
