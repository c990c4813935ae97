package org.tunsh.cli;

import java.util.List;
import org.tunsh.model.Facts;
import org.tunsh.model.Testimonies;
import org.tunsh.study.Study;

/** Says that the documents tell nothing of what was asked about a state. */
final class NothingKnown {
  private NothingKnown() {}

  /**
   * The sentence; with a date up to which nothing is known it names the first document of the
   * state.
   *
   * @param all of every date
   * @param what is lacking, such as 'partnership'
   * @param asOf empty where no date was given
   */
  static String of(Testimonies all, String what, String code, String name, String asOf) {
    String nothing = "tunsh: The documents of this output tell of no " + what + " of " + name;
    if (asOf.isEmpty()) {
      return nothing;
    }
    List<Facts> documents = Study.documents(all, code);
    if (documents.isEmpty()) {
      return nothing + " up to " + asOf;
    }
    Facts first = documents.getFirst();
    String date = first.date().isEmpty() ? "without a date" : first.date();
    return nothing
        + " up to "
        + asOf
        + "; the first document that names it is '"
        + first.title()
        + "' ("
        + date
        + ")";
  }
}
