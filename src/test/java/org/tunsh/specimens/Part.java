package org.tunsh.specimens;

import java.util.List;

/** A part of the specimens' text. A callout of a note stands in it as '{1}'. */
sealed interface Part {
  /** The title over all. */
  record Title(String text) implements Part {}

  /** A numbered heading. */
  record Heading(String text) implements Part {}

  /** A paragraph. */
  record Paragraph(String text) implements Part {}

  /** An item with a bullet. */
  record Item(String text) implements Part {}

  /** A table whose first row heads the columns. */
  record Table(List<List<String>> rows) implements Part {}

  /** A note. */
  record Note(String number, String text) implements Part {}
}
