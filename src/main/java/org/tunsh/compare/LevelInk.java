package org.tunsh.compare;

import org.tunsh.model.Level;

/**
 * How a level is drawn: told by letters as well as by colour.
 *
 * @param letters its sign
 * @param ground colour of its bar
 * @param ink colour of the letters on it
 */
record LevelInk(String letters, String ground, String ink) {
  static LevelInk of(Level level) {
    return switch (level) {
      case PARTNERSHIP -> new LevelInk("P", "#dfe7ee", "#222222");
      case EXPANDED -> new LevelInk("E", "#b9d0e2", "#222222");
      case COMPREHENSIVE -> new LevelInk("C", "#86b0d0", "#111111");
      case STRATEGIC -> new LevelInk("S", "#3f7fae", "#ffffff");
      case COMPREHENSIVE_STRATEGIC -> new LevelInk("CS", "#173f63", "#ffffff");
    };
  }
}
