package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Facts;
import org.tunsh.model.Reviews;
import org.tunsh.model.Status;
import org.tunsh.model.Testimonies;
import org.tunsh.pipeline.PipelineException.Fault;
import org.tunsh.publish.GuidelineForm;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/**
 * Writes documents that people reviewed as annotations of the form that {@code evaluate} reads. A
 * document counts only where somebody looked at all its partnerships: a gold that holds half of
 * them would call the other half wrong.
 */
public final class ReviewedGold {
  private static final String PARTNERSHIP = "partnership";

  private final Reviews reviews;
  private final double least;
  private final Set<String> touched = new HashSet<>();

  private ReviewedGold(Reviews reviews, double least) {
    this.reviews = reviews;
    this.least = least;
    reviews.errata().stream()
        .filter(e -> e.outcome() == Reviews.Outcome.APPLIED && e.type().equals(PARTNERSHIP))
        .forEach(e -> touched.add(e.document()));
  }

  /**
   * Writes a file for each document that was reviewed whole.
   *
   * @param to a folder that is absent or empty
   * @return the names of the files
   */
  public static List<String> write(Workspace workspace, Path to)
      throws PipelineException, IOException {
    if (Files.exists(to)) {
      try (Stream<Path> there = Files.list(to)) {
        if (there.findAny().isPresent()) {
          throw new PipelineException(
              Fault.USAGE, "--to '" + to + "' is not empty; name a folder that is absent or empty");
        }
      }
    }
    List<String> written = new ArrayList<>();
    try (Archive archive = Archive.open(workspace)) {
      ReviewedGold gold = new ReviewedGold(archive.reviews(), Threshold.read(workspace.models()));
      Files.createDirectories(to);
      for (Facts document : Testimonies.of(archive.facts()).documents()) {
        if (gold.isWhole(document)) {
          String file = document.file().substring(document.file().lastIndexOf('/') + 1) + ".json";
          byte[] json =
              JsonText.document(gold.annotation(document)).getBytes(StandardCharsets.UTF_8);
          Files.write(to.resolve(file), json);
          written.add(file);
        }
      }
    }
    return written;
  }

  private boolean isWhole(Facts document) {
    List<PartnershipAssertion> told = said(document, PartnershipAssertion.class);
    return looked(told) && (!told.isEmpty() || touched.contains(document.document()));
  }

  private boolean looked(List<? extends Assertion> told) {
    return told.stream().allMatch(a -> reviews.mark(a.id()).isPresent());
  }

  private <T extends Assertion> List<T> said(Facts document, Class<T> type) {
    return document.assertions().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(a -> a.confidence() >= least)
        .toList();
  }

  private Fields annotation(Facts document) {
    Fields fields = JsonText.fields().put("document", document.file());
    if (reviews.documents().contains(document.document())) {
      fields
          .put("kind", document.kind().code())
          .put("date", document.date())
          .put("parties", document.parties());
    }
    fields.put(
        "partnerships",
        said(document, PartnershipAssertion.class).stream()
            .map(GuidelineForm::partnership)
            .toList());
    List<InstrumentAssertion> instruments = said(document, InstrumentAssertion.class);
    boolean details =
        looked(instruments)
            && looked(said(document, AreaAssertion.class))
            && looked(said(document, DefenceAssertion.class));
    if (details) {
      fields
          .put(
              "instruments",
              instruments.stream()
                  .filter(i -> i.status() != Status.DENIED)
                  .map(GuidelineForm::instrument)
                  .toList())
          .put("areas", document.areas())
          .put("areasFrom", document.areasFrom())
          .put("defence", document.defence());
    }
    return fields;
  }
}
