package org.tunsh.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tunsh.evaluate.GoldPartnerships;
import org.tunsh.extract.HolderLesson;
import org.tunsh.extract.PassageLesson;

/** Says of the lessons of a document by its annotations which pairs hold a tier. */
final class HolderLabels {
  private final GoldPartnerships gold;

  HolderLabels(GoldPartnerships gold) {
    this.gold = gold;
  }

  /** A pair of which it is known whether it holds the tier, and what the rules say of it. */
  record Labelled(PassageLesson lesson, boolean ruled) {
    boolean holds() {
      return !lesson.codes().isEmpty();
    }
  }

  private record Place(int sentence, String level) {}

  /**
   * The lessons whose answer the annotations give. Where a sentence has several phrases of one
   * level, what is said of it holds for the phrase of which the rules say it too; where they say it
   * of none, it is not known of which, and the pair is left out.
   */
  List<Labelled> label(String file, List<HolderLesson> lessons) {
    Map<Place, List<HolderLesson>> places = new LinkedHashMap<>();
    for (HolderLesson lesson : lessons) {
      places
          .computeIfAbsent(
              new Place(lesson.sentence().start(), lesson.level().code()), k -> new ArrayList<>())
          .add(lesson);
    }
    List<Labelled> labelled = new ArrayList<>();
    places.values().forEach(ofOne -> label(file, ofOne, labelled));
    return labelled;
  }

  private void label(String file, List<HolderLesson> place, List<Labelled> labelled) {
    HolderLesson first = place.getFirst();
    String level = first.level().code();
    Set<List<String>> anywhere = gold.holders(file, level);
    Set<List<String>> here = gold.holders(file, level, first.sentence(), first.said());
    boolean unsaid = here.isEmpty() && anywhere.size() > 1;
    boolean several = place.stream().map(HolderLesson::tier).distinct().count() > 1;
    for (HolderLesson one : place) {
      boolean holds = (here.isEmpty() ? anywhere : here).contains(one.pair());
      boolean ruled =
          place.stream().anyMatch(other -> other.ruled() && other.pair().equals(one.pair()));
      if (holds && (unsaid || several && !ruled)) {
        continue;
      }
      boolean its = holds && (!several || one.ruled());
      labelled.add(
          new Labelled(
              new PassageLesson(one.features(), its ? Set.of(HolderLesson.HOLDS) : Set.of()),
              one.ruled()));
    }
  }
}
