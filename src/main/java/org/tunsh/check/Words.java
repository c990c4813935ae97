package org.tunsh.check;

import java.util.ArrayList;
import java.util.List;
import org.tunsh.model.Testimony;

/** Names passages in a reason: title, class and the gist of the words, a few of them and how many more. */
final class Words {
  private static final int NAMED = 3;

  private Words() {}

  /** The passages, one a document first, so that different documents are named before one is named twice. */
  static String passages(List<Testimony> testimonies) {
    List<Testimony> named = new ArrayList<>();
    List<String> documents = new ArrayList<>();
    for (Testimony testimony : testimonies) {
      if (named.size() < NAMED && !documents.contains(testimony.source().document())) {
        documents.add(testimony.source().document());
        named.add(testimony);
      }
    }
    String told = String.join("; ", named.stream().map(Words::passage).toList());
    int more = testimonies.size() - named.size();
    return more == 0 ? told : told + "; and " + more + (more == 1 ? " passage" : " passages") + " more";
  }

  static String passage(Testimony testimony) {
    return "'"
        + testimony.title()
        + "' ("
        + testimony.source().sourceClass()
        + "): \u201c"
        + testimony.gist()
        + "\u201d";
  }
}
