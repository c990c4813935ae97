package org.tunsh.publish;

import org.tunsh.check.CheckReport;
import org.tunsh.check.CheckReport.Judged;
import org.tunsh.check.ClaimVerdict;
import org.tunsh.render.Markup;

/** What a study claims in its prose, each claim with its verdict and the evidence. */
final class ClaimSection {
  private final CheckReport report;
  private final Quotes quotes;

  ClaimSection(CheckReport report, Quotes quotes) {
    this.report = report;
    this.quotes = quotes;
  }

  void show(Markup html) {
    html.element("h2", "The claims", "id", "claims");
    html.element(
        "p",
        "Comparative claims of the prose, in words of our own, each held against documents other"
            + " than studies. Silence contradicts nothing.");
    html.open("ul", "class", "figures");
    for (ClaimVerdict verdict : ClaimVerdict.values()) {
      html.open("li").element("b", String.valueOf(report.claims(verdict)));
      tag(html, verdict);
      html.close("li");
    }
    html.close("ul").newline();
    report.claims().forEach(claim -> claim(html, claim));
  }

  private void claim(Markup html, Judged claim) {
    html.open("article", "id", "claim-" + claim.id()).open("h3").text(claim.says() + " ");
    tag(html, claim.verdict());
    html.close("h3");
    html.element("p", claim.reason());
    html.element("p", "Page " + claim.page() + " of the study", "class", "soft");
    if (!claim.evidence().isEmpty()) {
      html.open("details").element("summary", "The evidence");
      quotes.show(html, claim.evidence());
      html.close("details");
    }
    html.close("article").newline();
  }

  private static void tag(Markup html, ClaimVerdict verdict) {
    String style =
        switch (verdict) {
          case BORNE_OUT -> "match";
          case CONTRADICTED -> "conflict";
          case UNDECIDED -> "missing";
        };
    html.element("span", verdict.words(), "class", "tag " + style);
  }
}
