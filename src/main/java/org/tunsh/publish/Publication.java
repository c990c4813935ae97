package org.tunsh.publish;

import java.util.Comparator;
import java.util.List;
import org.tunsh.check.CheckReport;
import org.tunsh.check.Reference;
import org.tunsh.model.Dataset;
import org.tunsh.model.Facts;
import org.tunsh.model.Likeness;
import org.tunsh.model.PartyNames;
import org.tunsh.model.Reading;
import org.tunsh.model.Reviews;
import org.tunsh.model.StateNumbers;

/**
 * All that is to be published.
 *
 * @param documents the facts of every document that was read, also of files with the same bytes
 * @param setAside the files that could not be read
 * @param dataset what was reconciled
 * @param independent the same without what cells of studies' tables say
 * @param reference the tables that were checked
 * @param check the verdicts on them
 * @param least the confidence, in 0..1, from which on an assertion stands in {@code
 *     documents.jsonl}
 * @param names how parties are called
 * @param reviews what people decided
 * @param numbers by which other data on states are joined
 * @param alike the documents that read like one before them
 */
public record Publication(
    List<Facts> documents,
    List<Reading.SetAside> setAside,
    Dataset dataset,
    Dataset independent,
    Reference reference,
    CheckReport check,
    double least,
    PartyNames names,
    Reviews reviews,
    StateNumbers numbers,
    List<Likeness> alike) {
  public Publication {
    documents = documents.stream().sorted(Comparator.comparing(Facts::file)).toList();
    alike = List.copyOf(alike);
    setAside = setAside.stream().sorted(Comparator.comparing(Reading.SetAside::file)).toList();
  }

  /** A publication that no person has reviewed anything of, and without numbers of states. */
  public Publication(
      List<Facts> documents,
      List<Reading.SetAside> setAside,
      Dataset dataset,
      Dataset independent,
      Reference reference,
      CheckReport check,
      double least,
      PartyNames names) {
    this(
        documents,
        setAside,
        dataset,
        independent,
        reference,
        check,
        least,
        names,
        Reviews.NONE,
        StateNumbers.NONE,
        List.of());
  }
}
