package org.tunsh.category;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tunsh.category.Profile.Shown;
import org.tunsh.category.Profile.Standing;
import org.tunsh.category.Prospect.Outcome;
import org.tunsh.category.Prospect.Voice;
import org.tunsh.model.PartyNames;
import org.tunsh.model.Testimonies;
import org.tunsh.render.Markup;

/** Prospects as HTML, one after another, each with the words of who speaks of it. */
public final class ProspectView {
  private final PartyNames names;
  private final Sources sources;
  private final Function<List<String>, String> pairs;

  /**
   * A view.
   *
   * @param documents where the page of a document is, by its id
   * @param pairs where the page of a pair is, by its codes; empty where there is none
   */
  public ProspectView(
      PartyNames names,
      Testimonies testimonies,
      Function<String, String> documents,
      Function<List<String>, String> pairs) {
    this.names = names;
    this.sources = new Sources(testimonies, documents);
    this.pairs = pairs;
  }

  public Markup markup(List<Prospect> prospects) {
    Markup html = new Markup();
    prospects.forEach(prospect -> prospect(html, prospect));
    return html;
  }

  private void prospect(Markup html, Prospect prospect) {
    String name = String.join(" \u2013 ", prospect.pair().stream().map(names::name).toList());
    String target = pairs.apply(prospect.pair());
    html.open("article").open("h2");
    html.add(target.isEmpty() ? new Markup().text(name) : new Markup().link(target, name));
    html.text(": " + prospect.level().code()).close("h2").open("p");
    html.text(capital(prospect.stage().words()));
    html.text(prospect.since().isEmpty() ? "" : " since " + prospect.since()).text(". ");
    html.text("What became of it: ");
    html.element("span", prospect.outcome().words(), "class", "tag " + ink(prospect.outcome()));
    html.text(prospect.outcomeDate().isEmpty() ? "" : ", " + prospect.outcomeDate());
    html.close("p").newline();
    html.add(sources.list(prospect.outcomeEvidence()));
    prospect.voices().forEach(voice -> voice(html, voice));
    features(html, prospect);
    html.close("article").newline();
  }

  private void voice(Markup html, Voice voice) {
    html.open("blockquote").element("p", "\u201c" + voice.quote() + "\u201d");
    html.open("p", "class", "soft").add(sources.one(voice.evidence(), voice.title()));
    html.text(" (" + voice.kind() + ", ");
    html.text(voice.date().isEmpty() ? "undated)" : voice.date() + ")");
    html.close("p", "blockquote").newline();
  }

  private static void features(Markup html, Prospect prospect) {
    List<Shown> all = prospect.features();
    if (all.isEmpty()) {
      return;
    }
    long shown = all.stream().filter(each -> each.standing() == Standing.SHOWN).count();
    html.open("details").open("summary");
    html.text(shown + " of the " + all.size() + " features of '" + prospect.category());
    html.text("' are shown").close("summary").open("ul");
    for (Shown each : all) {
      html.open("li").text(each.feature().says() + ": ");
      html.element(
          "span", each.standing().words(), "class", "tag " + CategoryView.ink(each.standing()));
      html.close("li");
    }
    html.close("ul", "details").newline();
  }

  private static String ink(Outcome outcome) {
    return switch (outcome) {
      case REACHED -> "match";
      case BEFORE, STANDING -> "refined";
      case DENIED -> "conflict";
      case OPEN -> "missing";
    };
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
