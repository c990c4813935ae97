package org.tunsh.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tunsh.fixture.FactsBuilder.RANKING;
import static org.tunsh.fixture.FactsBuilder.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tunsh.fixture.FactsBuilder;
import org.tunsh.model.Dataset;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Facts;
import org.tunsh.model.PassageReader;
import org.tunsh.model.Reviews;
import org.tunsh.model.Status;

/** The content of a partnership is drawn from its own documents. */
class OwnDocumentsTest {
  /** The made-up titles name whom the file's name names. */
  private static final PassageReader BY_FILE = (document, party) -> document.file().contains(party);

  private static final FactsBuilder BUDGET =
      document("budget.md", "official")
          .kind(DocumentKind.FACT_SHEET)
          .areas("QMA+QMB", "headings", "law-enforcement")
          .defence("QMA+QMB", "prose", "basing-access")
          .commitment("QMA+QMB", "specifics", "nuclear-free", Status.ASSERTED);

  private static Dataset dataset(FactsBuilder... builders) {
    List<Facts> documents = List.of(builders).stream().map(FactsBuilder::facts).toList();
    return Reconciler.reconcile(documents, RANKING, 0, Reviews.NONE, BY_FILE);
  }

  private static List<String> codes(List<Dataset.Ranked> items) {
    return items.stream().map(Dataset.Ranked::code).toList();
  }

  @Test
  void aTextWhoseTitleDoesNotNameThePartnerIsNotThePairsOwn() {
    Dataset dataset =
        dataset(
            BUDGET,
            document("speech.md", "official").areas("QMA+QMC", "headings", "energy"),
            document("call-with-QMB.md", "official")
                .kind(DocumentKind.READOUT)
                .areas("QMA+QMB", "headings", "economy")
                .defence("QMA+QMB", "prose", "peacekeeping")
                .commitment("QMA+QMB", "specifics", "indo-pacific", Status.ASSERTED));
    assertEquals(
        List.of("economy"),
        codes(
            dataset.areas().stream()
                .filter(a -> a.parties().equals(List.of("QMA", "QMB")))
                .toList()));
    assertEquals(List.of("peacekeeping"), codes(dataset.defence()));
    assertEquals(
        List.of("indo-pacific"),
        dataset.commitments().stream().map(Dataset.Commitment::subject).toList());
  }

  @Test
  void namingTheIssuerAloneIsNotEnough() {
    Dataset dataset =
        dataset(
            document("QMA-budget.md", "official").areas("QMA+QMB", "headings", "health"),
            document("speech.md", "official").areas("QMA+QMC", "headings", "energy"),
            document("visit-of-QMB.md", "official").areas("QMA+QMB", "headings", "economy"));
    assertEquals(List.of("economy", "energy"), codes(dataset.areas()).stream().sorted().toList());
  }

  @Test
  void jointTextsAndSummariesAreOwnWhateverTheirTitles() {
    Dataset dataset =
        dataset(
            BUDGET,
            document("statement.md", "official")
                .kind(DocumentKind.JOINT_STATEMENT)
                .areas("QMA+QMB", "headings", "economy"),
            document("summary.md", "regest").areas("QMA+QMB", "headings", "health"));
    assertEquals(List.of("economy", "health"), codes(dataset.areas()));
  }

  @Test
  void aPairWithoutTextsOfItsOwnKeepsWhatOthersTell() {
    assertEquals(List.of("law-enforcement"), codes(dataset(BUDGET).areas()));
  }
}
