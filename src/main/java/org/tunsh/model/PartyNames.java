package org.tunsh.model;

/** How a party is called for a reader. */
@FunctionalInterface
public interface PartyNames {
  /** The short English name of a code, or the code itself where it has none. */
  String name(String code);
}
