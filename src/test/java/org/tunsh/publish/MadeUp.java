package org.tunsh.publish;

import static org.tunsh.fixture.FactsBuilder.RANKING;
import static org.tunsh.fixture.FactsBuilder.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tunsh.check.Checker;
import org.tunsh.check.Reference;
import org.tunsh.check.ReferenceReader;
import org.tunsh.fixture.FactsBuilder;
import org.tunsh.model.Dataset;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Facts;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Level;
import org.tunsh.model.Reading;
import org.tunsh.model.Setting;
import org.tunsh.model.Status;
import org.tunsh.reconcile.Reconciler;

/**
 * A made-up corpus of as many pairs as wanted, to look at what is published; run it with a folder
 * and a number.
 */
public final class MadeUp {
  private static final String[] AREAS = {
    "political", "defence-security", "economy", "culture-people", "multilateral", "health"
  };

  private MadeUp() {}

  public static void main(String[] arguments) throws IOException {
    Publisher.publish(
        publication(Integer.parseInt(arguments[1])), Path.of(arguments[0]), Optional.empty());
  }

  static Publication publication(int pairs) throws IOException {
    List<Facts> documents = new ArrayList<>(study());
    for (int i = 0; i < pairs; i++) {
      documents.addAll(pair(i));
    }
    Dataset dataset = Reconciler.reconcile(documents, RANKING, 0.3);
    Reference reference =
        ReferenceReader.read(
            Path.of(System.getProperty("tunsh.root", ".")).resolve("corpus/reference"));
    return new Publication(
        documents,
        List.of(
            new Reading.SetAside(
                "scans/broken.pdf", "", "The file ends in its middle", "Get it again"),
            new Reading.SetAside("=cmd.txt", "", "The file is empty", "Remove it or fill it")),
        dataset,
        Reconciler.reconcileWithoutStudyTables(documents, RANKING, 0.3),
        reference,
        Checker.check(reference, documents, dataset, RANKING),
        0.5,
        code -> code.startsWith("Q") ? "State of " + code : code);
  }

  private static List<Facts> study() {
    return List.of(
        document("papers/study.pdf", "study")
            .dated("2022")
            .cell("MNG+USA strategic declared 2018")
            .tells("MNG+USA strategic declared 2019-07-31", Setting.NOTE, Status.ASSERTED)
            .cell("MNG+RUS strategic declared 2009")
            .tells("MNG+RUS strategic declared 2009")
            .tells("MNG+RUS strategic proposed 2006")
            .tells("MNG+RUS comprehensive-strategic declared 2019-09")
            .tells("CHN+MNG partnership declared 2003")
            .tells("CHN+MNG strategic upgraded 2011")
            .tells("CHN+MNG comprehensive-strategic proposed 2014")
            .cell("CHN+MNG comprehensive-strategic declared 2014")
            .areas("MNG+RUS", "table", "political", "defence-security", "economy")
            .areas(
                "KOR+MNG", "table", "political", "economy", "health+environment-climate+education")
            .areas("MNG+RUS", "enumeration", "political", "economy", "defence-security", "energy")
            .defence("MNG+RUS", "table-defence", "military-technical")
            .defence("MNG+USA", "verb-noun", "peacekeeping", "disaster-relief")
            .commitment("MNG+USA", "core", "democracy-rights", Status.ASSERTED)
            .facts());
  }

  private static List<Facts> pair(int i) {
    String pair = code(i % 23) + "+" + code(30 + i);
    int year = 1994 + i % 20;
    FactsBuilder original =
        document("declarations/" + i + ".md", "original")
            .kind(DocumentKind.JOINT_DECLARATION)
            .dated((year + 8) + "-05-1" + i % 10)
            .tells(pair + " comprehensive declared " + year)
            .tells(pair + " strategic upgraded " + (year + 8) + "-05-1" + i % 10)
            .areas(pair, "headings", AREAS[i % 6], AREAS[(i + 1) % 6], AREAS[(i + 3) % 6])
            .defence(pair, "verb-noun", "defence-talks", "peacekeeping")
            .instrument(
                pair,
                InstrumentKind.MEMORANDUM,
                "=Memorandum on Customs " + i,
                InstrumentAction.SIGNED,
                (year + 8) + "-05");
    if (i % 3 == 0) {
      original.tells(pair + " comprehensive-strategic proposed", Setting.PROSE, Status.PROSPECTIVE);
    }
    FactsBuilder press =
        document("press/" + i + ".html", "agency")
            .kind(DocumentKind.NEWS)
            .tells(pair + " strategic upgraded " + (year + (i % 4 == 0 ? 9 : 8)))
            .tells(pair + " strategic reaffirmed")
            .sure(0.4)
            .tells(pair + " " + Level.EXPANDED.code() + " reaffirmed " + (year + 12) + "-01");
    return List.of(original.facts(), press.facts());
  }

  private static String code(int number) {
    return "Q" + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
  }
}
