package org.tunsh.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * Gives the links of a tagged PDF the description that stands in the tree of structure: ISO
 * 14289-1, 7.18.5 wants it in the link itself.
 */
final class LinkDescriptions {
  private LinkDescriptions() {}

  static void copy(PDDocument document) {
    Deque<Object> open =
        new ArrayDeque<>(document.getDocumentCatalog().getStructureTreeRoot().getKids());
    while (!open.isEmpty()) {
      if (open.pop() instanceof PDStructureElement element) {
        for (Object kid : element.getKids()) {
          if (kid instanceof PDObjectReference reference) {
            describe(reference, element);
          } else {
            open.push(kid);
          }
        }
      }
    }
  }

  private static void describe(PDObjectReference reference, PDStructureElement element) {
    Optional<String> described = Optional.ofNullable(element.getAlternateDescription());
    if (described.isPresent() && reference.getReferencedObject() instanceof PDAnnotationLink link) {
      link.setContents(described.get());
    }
  }
}
