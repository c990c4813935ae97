package org.tunsh.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How well labels were told.
 *
 * @param right told rightly
 * @param told told at all
 * @param there there to be told
 */
record LabelCount(int right, int told, int there) {
  static final LabelCount NONE = new LabelCount(0, 0, 0);

  LabelCount plus(LabelCount other) {
    return new LabelCount(right + other.right, told + other.told, there + other.there);
  }

  private double f1() {
    return told + there == 0 ? 1 : 2.0 * right / (told + there);
  }

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("right", right);
    fields.put("told", told);
    fields.put("there", there);
    return fields;
  }

  String words() {
    return String.format(
        Locale.ROOT, "%d labels right of %d told, %d there (F1 %.3f)", right, told, there, f1());
  }
}
