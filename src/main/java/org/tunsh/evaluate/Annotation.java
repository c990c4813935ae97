package org.tunsh.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * What a person, or Tunsh, says of one document, in the form of the annotation guidelines. What a
 * gold file leaves out is not scored.
 *
 * @param file the document's file name
 * @param id the document's id; empty in gold
 * @param details what is given of instruments, areas and defence, all three or none
 */
public record Annotation(
    String file,
    String id,
    Optional<String> kind,
    Optional<String> date,
    Optional<List<String>> parties,
    List<Partnership> partnerships,
    Optional<Details> details) {
  public Annotation {
    parties = parties.map(List::copyOf);
    partnerships = List.copyOf(partnerships);
  }

  /** Where words stand: quoted, or by their offsets in the canonical text. */
  public record Passage(String quote, int start, int end) {
    boolean located() {
      return quote.isEmpty() && end > start;
    }
  }

  /**
   * A partnership.
   *
   * @param parties codes, sorted
   * @param qualifiers sorted
   */
  public record Partnership(
      List<String> parties,
      String level,
      List<String> qualifiers,
      String action,
      String date,
      String status,
      Passage passage) {
    public Partnership {
      parties = List.copyOf(parties);
      qualifiers = List.copyOf(qualifiers);
    }

    Partnership withParties(List<String> others) {
      return new Partnership(others, level, qualifiers, action, date, status, passage);
    }
  }

  /** An instrument. */
  public record Instrument(String kind, String title, String date, Passage passage) {}

  /**
   * What is scored besides partnerships.
   *
   * @param areas codes in the document's order
   * @param areasFrom where the order comes from
   */
  public record Details(
      List<Instrument> instruments, List<String> areas, String areasFrom, List<String> defence) {
    static final Details NONE = new Details(List.of(), List.of(), "", List.of());

    public Details {
      instruments = List.copyOf(instruments);
      areas = List.copyOf(areas);
      defence = List.copyOf(defence);
    }

    /** Whether the order of the areas means something. */
    boolean ordered() {
      return areasFrom.equals("headings") || areasFrom.equals("enumeration");
    }
  }
}
