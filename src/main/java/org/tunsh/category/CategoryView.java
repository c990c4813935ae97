package org.tunsh.category;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tunsh.category.Profile.Moment;
import org.tunsh.category.Profile.Shown;
import org.tunsh.category.Profile.Standing;
import org.tunsh.gazetteer.CategoryScheme;
import org.tunsh.gazetteer.CategoryScheme.Category;
import org.tunsh.model.PartyNames;
import org.tunsh.model.Testimonies;
import org.tunsh.render.Markup;
import org.tunsh.render.WideTable;

/** Profiles as HTML: a line a pair, or every feature of one pair with its documents. */
public final class CategoryView {
  private final PartyNames names;
  private final Sources sources;

  /**
   * A view.
   *
   * @param address where the page of a document is, by its id
   */
  public CategoryView(PartyNames names, Testimonies testimonies, Function<String, String> address) {
    this.names = names;
    this.sources = new Sources(testimonies, address);
  }

  /** What the scheme's categories are and which features each has. */
  public Markup scheme(CategoryScheme scheme) {
    Markup html = new Markup();
    for (Category category : scheme.categories()) {
      html.open("details").open("summary").text(category.name());
      html.element("span", " (" + category.features().size() + " features)", "class", "soft");
      html.close("summary").open("ul");
      category.features().forEach(feature -> html.element("li", feature.says()));
      html.close("ul", "details").newline();
    }
    return html;
  }

  /**
   * A line a pair.
   *
   * @param state whose partners they are
   * @param pages where the page of a profile is
   */
  public Markup overview(List<Profile> profiles, String state, Function<Profile, String> pages) {
    List<Category> categories = profiles.getFirst().scheme().categories();
    List<String> columns = new ArrayList<>(List.of("Partner", "Tier", "As of"));
    categories.forEach(category -> columns.add(category.name()));
    columns.add("Name and content");
    WideTable table = new WideTable("Features that documents show, by category", columns);
    for (Profile profile : profiles) {
      table.head(new Markup().link(pages.apply(profile), partner(profile, state)));
      Moment last = profile.moments().isEmpty() ? null : profile.moments().getLast();
      table.cell(words(last == null ? "no dated tier" : last.level().code()));
      table.date(last == null ? "" : last.date());
      for (Category category : categories) {
        table.cell(words(profile.count(category) + " of " + category.features().size()));
      }
      table.cell(words(last == null ? "" : last.balance().words())).end();
    }
    return table.markup();
  }

  private String partner(Profile profile, String state) {
    return String.join(
        " \u2013 ",
        profile.pair().stream().filter(p -> !p.equals(state)).map(names::name).toList());
  }

  /** The name against the content at each date, then every feature with its documents. */
  public Markup detail(Profile profile) {
    Markup html = new Markup();
    html.element("h2", "The name against the content");
    if (profile.moments().isEmpty()) {
      html.element("p", "No document of this corpus dates a tier of this pair.");
    } else {
      WideTable dates =
          new WideTable("Balance at each date", List.of("Date", "Tier", "Name and content"));
      profile.moments().forEach(m -> dates.row(m.date(), tier(m), m.reason()));
      html.add(dates.markup());
    }
    for (Category category : profile.scheme().categories()) {
      html.element("h2", category.name());
      html.element("p", count(profile, category), "class", "soft");
      html.add(features(profile, category));
    }
    return html;
  }

  private static String tier(Moment moment) {
    return moment.level().code() + (moment.event().isEmpty() ? " (the latest document)" : "");
  }

  private static String count(Profile profile, Category category) {
    return profile.count(category)
        + " of "
        + category.features().size()
        + " features shown"
        + (category.page().isEmpty() ? "" : "; source, p. " + category.page());
  }

  private Markup features(Profile profile, Category category) {
    WideTable table =
        new WideTable(
            "Features of '" + category.name() + "'",
            List.of("Feature", "Standing", "Since", "Told by", "Documents"));
    for (Shown shown : profile.of(category)) {
      Markup standing = new Markup();
      standing.element("span", standing(shown), "class", "tag " + ink(shown.standing()));
      table.head(words(shown.feature().says())).cell(standing).cell(words(since(shown)));
      table.cell(words(String.join(", ", shown.terms())));
      table.cell(sources.list(shown.evidence())).end();
    }
    return table.markup();
  }

  private static String standing(Shown shown) {
    return shown.standing() == Standing.PARTLY
        ? shown.standing().words() + ", at least " + shown.feature().least() + " are wanted"
        : shown.standing().words();
  }

  private static String since(Shown shown) {
    return shown.standing() == Standing.SHOWN && shown.since().isEmpty()
        ? "no date told"
        : shown.since();
  }

  /** The colours of the check's verdicts, which are told apart by everybody. */
  static String ink(Standing standing) {
    return switch (standing) {
      case SHOWN -> "match";
      case PARTLY -> "refined";
      case PLANNED -> "extra";
      case AGAINST -> "conflict";
      case NONE -> "missing";
    };
  }

  private static Markup words(String text) {
    return new Markup().text(text);
  }
}
