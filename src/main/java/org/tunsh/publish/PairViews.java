package org.tunsh.publish;

import java.util.List;
import java.util.Optional;
import org.tunsh.model.Dataset;
import org.tunsh.model.PartyNames;
import org.tunsh.model.Testimonies;
import org.tunsh.publish.PairHistories.History;
import org.tunsh.render.Markup;

/** What the report shows of each pair, for whoever frames a page of one pair alone. */
public final class PairViews {
  private final PairHistories pairs;
  private final PairSections sections;

  public PairViews(Dataset dataset, Testimonies testimonies, PartyNames names) {
    this.pairs = new PairHistories(dataset, names);
    this.sections = new PairSections(pairs, dataset, testimonies);
  }

  /**
   * A pair in one line.
   *
   * @param parties their codes, sorted
   * @param name what they are called together
   * @param story its tiers with their dates
   */
  public record Line(List<String> parties, String name, String story) {
    public Line {
      parties = List.copyOf(parties);
    }
  }

  /** All pairs, by name. */
  public List<Line> all() {
    return pairs.all().stream()
        .map(pair -> new Line(pair.parties(), pair.name(), PairSections.story(pair)))
        .toList();
  }

  /**
   * The timeline, the acts with their words, and the ranked areas and defence items of a pair;
   * empty where the dataset names no partnership of it.
   *
   * @param parties their codes, sorted
   */
  public Optional<Markup> of(List<String> parties) {
    return pairs.all().stream()
        .filter(pair -> pair.parties().equals(parties))
        .findFirst()
        .map(this::content);
  }

  private Markup content(History pair) {
    Markup html = new Markup();
    sections.content(html, pair);
    return html;
  }
}
