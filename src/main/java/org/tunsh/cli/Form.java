package org.tunsh.cli;

/** How an answer is written. */
enum Form {
  TEXT,
  JSON,
  CSV
}
