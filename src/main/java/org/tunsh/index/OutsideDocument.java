package org.tunsh.index;

import java.util.List;
import java.util.Map;

/**
 * A document as an index outside this program keeps it.
 *
 * @param id of the document
 * @param fields strings and whole numbers by the field's name; texts with their terms in places
 */
public record OutsideDocument(String id, Map<String, List<Object>> fields) {
  public OutsideDocument {
    fields = Map.copyOf(fields);
  }
}
