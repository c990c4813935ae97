package org.tunsh.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests, in the text format of Prometheus. */
final class Metrics {
  private static final double MILLISECONDS = 1000;

  private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final Map<String, DoubleAdder> seconds = new ConcurrentSkipListMap<>();

  /**
   * Counts a request.
   *
   * @param route the pattern that it matched, never its own path: that would grow without end
   */
  void count(String route, String method, int status, double milliseconds) {
    String labels = "{route=\"" + route + "\",method=\"" + method + "\",status=\"" + status + "\"}";
    requests.computeIfAbsent(labels, any -> new LongAdder()).increment();
    seconds
        .computeIfAbsent("{route=\"" + route + "\"}", any -> new DoubleAdder())
        .add(milliseconds / MILLISECONDS);
  }

  String text(int documents, boolean stale) {
    StringBuilder text = new StringBuilder();
    text.append("# HELP tunsh_requests_total Requests that were answered.\n");
    text.append("# TYPE tunsh_requests_total counter\n");
    requests.forEach((labels, count) -> line(text, "tunsh_requests_total" + labels, count.sum()));
    text.append("# HELP tunsh_request_seconds_total Time spent on requests.\n");
    text.append("# TYPE tunsh_request_seconds_total counter\n");
    seconds.forEach((labels, sum) -> line(text, "tunsh_request_seconds_total" + labels, sum.sum()));
    text.append("# HELP tunsh_documents Documents in the index.\n# TYPE tunsh_documents gauge\n");
    line(text, "tunsh_documents", documents);
    text.append("# HELP tunsh_output_stale Whether a newer output could not be opened.\n");
    text.append("# TYPE tunsh_output_stale gauge\n");
    line(text, "tunsh_output_stale", stale ? 1 : 0);
    return text.toString();
  }

  private static void line(StringBuilder text, String name, double value) {
    String number =
        value == Math.rint(value)
            ? String.valueOf((long) value)
            : String.format(Locale.ROOT, "%.6f", value);
    text.append(name).append(' ').append(number).append('\n');
  }
}
