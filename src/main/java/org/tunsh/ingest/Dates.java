package org.tunsh.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of containers, cut to an ISO 8601 date. */
final class Dates {
  private static final Pattern ISO =
      Pattern.compile("^\\s*(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?![\\d.])");
  private static final Pattern COMPACT = Pattern.compile("^(?:D:)?(\\d{4})(\\d{2})(\\d{2})");

  private Dates() {}

  /** The day, month or year that a value begins with; empty where it begins with none. */
  static String iso(String value) {
    Matcher compact = COMPACT.matcher(value);
    if (compact.find()) {
      return valid(compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3));
    }
    Matcher matcher = ISO.matcher(value);
    return matcher.find() ? valid(matcher.group().strip()) : "";
  }

  private static String valid(String date) {
    boolean month = date.length() < 7 || between(date.substring(5, 7), 12);
    boolean day = date.length() < 10 || between(date.substring(8, 10), 31);
    return month && day ? date : "";
  }

  private static boolean between(String number, int most) {
    int value = Integer.parseInt(number);
    return value >= 1 && value <= most;
  }
}
