package org.tunsh.study;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tunsh.fixture.FactsBuilder.RANKING;
import static org.tunsh.fixture.FactsBuilder.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tunsh.model.Facts;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.PartyNames;
import org.tunsh.model.Setting;
import org.tunsh.model.Status;
import org.tunsh.model.Testimonies;
import org.tunsh.paper.Paper;
import org.tunsh.paper.Part.Sentence;
import org.tunsh.reconcile.Reconciler;

/** A study of made-up states, and what it says. */
final class MadePaper {
  static final PartyNames NAMES =
      code ->
          switch (code) {
            case "QMA" -> "Mareland";
            case "QMB" -> "Norrland";
            case "QMC" -> "Osterland";
            default -> code;
          };

  static final List<Facts> DOCUMENTS =
      List.of(
          document("first.md", "original")
              .dated("2004-07-15")
              .tells("QMA+QMB comprehensive declared 2004-07-15")
              .instrument(
                  "QMA+QMB",
                  InstrumentKind.TREATY,
                  "Treaty of Amity",
                  InstrumentAction.SIGNED,
                  "2004-07-15")
              .instrument(
                  "QMA+QMB",
                  InstrumentKind.AGREEMENT,
                  "Thirteen agreements",
                  InstrumentAction.SIGNED,
                  "2004-07-15")
              .facts(),
          document("second.md", "official")
              .dated("2019-07-31")
              .tells("QMA+QMB strategic upgraded 2019-07-31")
              .tells("QMA+QMB strategic reaffirmed")
              .areas("QMA+QMB", "headings", "multilateral", "economy", "defence-security")
              .commitment("QMA+QMB", "specifics", "third-neighbour", Status.ASSERTED)
              .defence("QMA+QMB", "made-up", "defence-talks", "peacekeeping")
              .facts(),
          document("third.md", "agency")
              .dated("2021")
              .tells("QMA+QMC partnership declared 2021")
              .tells("QMA+QMC strategic proposed", Setting.PROSE, Status.PROSPECTIVE)
              .tells("QMA+QMD strategic proposed 2022-03")
              .facts(),
          document("fourth.md", "official")
              .dated("2023")
              .sure(0.6)
              .tells("QMA+QME strategic declared 2023-02")
              .tells("QMA+QME strategic ended 2024-05-01")
              .facts());

  static final Testimonies TESTIMONIES = Testimonies.of(DOCUMENTS);

  static Study study(Categories categories) {
    return new Study(Reconciler.reconcile(DOCUMENTS, RANKING), TESTIMONIES, NAMES, categories);
  }

  static Paper paper(Spelling spelling) {
    return study(Categories.NONE).paper(new Study.Request("QMA", "", spelling));
  }

  static List<Sentence> sentences(Paper paper) {
    List<Sentence> all = new ArrayList<>();
    paper.body().forEach(part -> all.addAll(Paper.sentences(part)));
    return all;
  }

  static String text(Paper paper) {
    return sentences(paper).stream().map(Sentence::text).collect(Collectors.joining("\n"));
  }

  static void says(Paper paper, String words) {
    assertTrue(text(paper).contains(words), () -> "'" + words + "' is lacking in\n" + text(paper));
  }

  private MadePaper() {}
}
