package org.tunsh.render;

import java.util.Locale;

/** Figures in the text format of Prometheus (exposition format 0.0.4). */
public final class PrometheusText {
  private final StringBuilder text = new StringBuilder();

  /** Begins a figure. */
  public PrometheusText figure(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  /**
   * A value of the figure.
   *
   * @param labels in braces, or empty
   */
  public PrometheusText value(String name, String labels, double value) {
    String number =
        value == Math.rint(value)
            ? String.valueOf((long) value)
            : String.format(Locale.ROOT, "%.6f", value);
    text.append(name).append(labels).append(' ').append(number).append('\n');
    return this;
  }

  /** A figure that has one value. */
  public PrometheusText gauge(String name, String help, double value) {
    return figure(name, "gauge", help).value(name, "", value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
