package org.tunsh.category;

import java.util.List;
import org.tunsh.gazetteer.CategoryScheme;
import org.tunsh.gazetteer.CategoryScheme.Category;
import org.tunsh.gazetteer.CategoryScheme.Feature;
import org.tunsh.model.Level;

/**
 * What documents show of a pair by a scheme of categories.
 *
 * @param pair codes of its two parties, sorted
 * @param shown every feature of every category, lowest category first
 * @param moments the dates at which a tier was established, and the latest document's, by date
 */
public record Profile(
    List<String> pair, CategoryScheme scheme, List<Shown> shown, List<Moment> moments) {
  public Profile {
    pair = List.copyOf(pair);
    shown = List.copyOf(shown);
    moments = List.copyOf(moments);
  }

  /** How a feature stands. */
  public enum Standing {
    /** Documents tell enough of it. */
    SHOWN("shown"),
    /** Documents tell part of what is wanted. */
    PARTLY("partly"),
    /** They speak of it as planned or hoped for. */
    PLANNED("planned"),
    /** They deny it. */
    AGAINST("evidence against"),
    /** None speaks of it. */
    NONE("no evidence in this corpus");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * A feature and what documents tell of it.
   *
   * @param since date of the document or instrument by which it was shown, ISO 8601 reduced; empty
   *     where it is not shown, or by undated documents alone
   * @param terms the areas, items, commitments and instruments that were told, sorted
   * @param evidence ids of the assertions, by date
   * @param documents titles of the documents, by date, each once
   */
  public record Shown(
      Category category,
      Feature feature,
      Standing standing,
      String since,
      List<String> terms,
      List<String> evidence,
      List<String> documents) {
    public Shown {
      terms = List.copyOf(terms);
      evidence = List.copyOf(evidence);
      documents = List.copyOf(documents);
    }
  }

  /** How the name of a tier and its content stand to each other. */
  public enum Balance {
    NAME_AHEAD("the name runs ahead of the content"),
    /** What no document speaks of might close the gap. */
    NAME_AHEAD_OF_TOLD("the name runs ahead of what documents here tell"),
    CONTENT_AHEAD("the content runs ahead of the name"),
    EVEN("name and content go together"),
    UNTOLD("no document up to then tells of content");

    private final String words;

    Balance(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * A date of the timeline.
   *
   * @param date ISO 8601 reduced
   * @param level the tier whose name was in use from then on
   * @param named the categories for which the name stands, by code
   * @param content the highest category of whose features enough were shown by then; empty for none
   * @param reason the balance in words, with the counts
   * @param event id of the act by which the tier was established; empty for the latest date
   */
  public record Moment(
      String date,
      Level level,
      List<String> named,
      String content,
      Balance balance,
      String reason,
      String event) {
    public Moment {
      named = List.copyOf(named);
    }
  }

  /** The features of one category. */
  public List<Shown> of(Category category) {
    return shown.stream().filter(each -> each.category().equals(category)).toList();
  }

  /** How many features of a category are shown. */
  public long count(Category category) {
    return of(category).stream().filter(each -> each.standing() == Standing.SHOWN).count();
  }
}
