package org.tunsh.model;

/**
 * Where in a document an assertion stands: what a published table says is kept apart from prose.
 */
public enum Setting {
  PROSE,
  HEADING,
  TABLE,
  NOTE
}
