package org.tunsh.web;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.tunsh.render.PrometheusText;

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
    PrometheusText text = new PrometheusText();
    text.figure("tunsh_requests_total", "counter", "Requests that were answered.");
    requests.forEach((labels, count) -> text.value("tunsh_requests_total", labels, count.sum()));
    text.figure("tunsh_request_seconds_total", "counter", "Time spent on requests.");
    seconds.forEach((labels, sum) -> text.value("tunsh_request_seconds_total", labels, sum.sum()));
    text.gauge("tunsh_documents", "Documents in the index.", documents);
    text.gauge("tunsh_output_stale", "Whether a newer output could not be opened.", stale ? 1 : 0);
    return text.toString();
  }
}
