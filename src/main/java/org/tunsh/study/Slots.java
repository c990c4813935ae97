package org.tunsh.study;

import java.util.HashMap;
import java.util.Map;

/** What fills the slots of a sentence. */
final class Slots {
  private final Map<String, String> values = new HashMap<>();

  static Slots with(String name, String value) {
    return new Slots().and(name, value);
  }

  Slots and(String name, String value) {
    values.put(name, value);
    return this;
  }

  Slots and(Slots others) {
    values.putAll(others.values);
    return this;
  }

  /** The value of a slot; one whose name has a capital begins a sentence. */
  String fill(String name, String key) {
    String small = small(name);
    String value = values.get(small);
    if (value == null) {
      throw new IllegalStateException(
          "wording.yaml: the sentence '" + key + "' has a slot {" + name + "} that nothing fills");
    }
    return name.equals(small) ? value : capital(value);
  }

  /** 'are' for what is several things: 'culture and exchanges', 'political affairs'. */
  static String plural(String name) {
    return name.matches("(?:.* and .*|.*affairs.*|.*matters.*)") ? "are" : "is";
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String small(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
