package org.tunsh.publish;

import org.tunsh.model.Level;

/**
 * How a level is drawn.
 *
 * @param letters its sign in the matrix
 * @param rung its height in a timeline and the number of its colour, 0 for the lowest
 */
record LevelStyle(String letters, int rung) {
  /** The rung of the highest level. */
  static final int TOP = of(Level.COMPREHENSIVE_STRATEGIC).rung();

  static LevelStyle of(Level level) {
    return switch (level) {
      case PARTNERSHIP -> new LevelStyle("P", 0);
      case EXPANDED -> new LevelStyle("E", 1);
      case COMPREHENSIVE -> new LevelStyle("C", 2);
      case STRATEGIC -> new LevelStyle("S", 3);
      case COMPREHENSIVE_STRATEGIC -> new LevelStyle("CS", 4);
    };
  }
}
