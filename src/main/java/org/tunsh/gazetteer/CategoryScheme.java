package org.tunsh.gazetteer;

import java.util.List;
import java.util.Set;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Level;

/**
 * How a state, or somebody who studies it, sorts partnerships.
 *
 * @param code what it is called here
 * @param name what it is called in print
 * @param state code of the state whose scheme it is
 * @param source where it is told
 * @param enough the share of a category's features, in 0..1, from which on content counts as its
 * @param categories lowest first
 */
public record CategoryScheme(
    String code,
    String name,
    String state,
    String source,
    double enough,
    List<Category> categories) {
  public CategoryScheme {
    categories = List.copyOf(categories);
  }

  /**
   * A category.
   *
   * @param rung its place in the scheme, from 1
   * @param page of the source
   * @param levels the tiers whose name stands for it
   */
  public record Category(
      String code, String name, int rung, String page, Set<Level> levels, List<Feature> features) {
    public Category {
      levels = Set.copyOf(levels);
      features = List.copyOf(features);
    }
  }

  /**
   * A mark of a category, in the terms of the dataset.
   *
   * @param says what is looked for, in words
   * @param least how many different terms must be told
   */
  public record Feature(
      String code,
      String says,
      int least,
      Set<String> areas,
      Set<String> defence,
      Set<String> commitments,
      List<Instrument> instruments) {
    public Feature {
      areas = Set.copyOf(areas);
      defence = Set.copyOf(defence);
      commitments = Set.copyOf(commitments);
      instruments = List.copyOf(instruments);
    }
  }

  /**
   * Instruments that show a feature.
   *
   * @param words of which a title must hold one, in small letters; none for any title
   */
  public record Instrument(Set<InstrumentKind> kinds, List<String> words) {
    public Instrument {
      kinds = Set.copyOf(kinds);
      words = List.copyOf(words);
    }
  }

  /** The categories for which a tier's name stands, lowest first. */
  public List<Category> named(Level level) {
    return categories.stream().filter(category -> category.levels().contains(level)).toList();
  }
}
