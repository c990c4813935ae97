package org.tunsh.study;

import java.util.List;
import java.util.Optional;
import org.tunsh.category.Profile;
import org.tunsh.category.Profiler;
import org.tunsh.gazetteer.CategoryScheme;
import org.tunsh.model.Level;

/** What the evidence shows of the category for which the name of a pair's tier stands. */
public final class SchemeCategories implements Categories {
  private final CategoryScheme scheme;
  private final Profiler profiler;

  private SchemeCategories(CategoryScheme scheme, Profiler profiler) {
    this.scheme = scheme;
    this.profiler = profiler;
  }

  /** The scheme of a state's own, if one of the schemes is; else none. */
  public static Categories of(String state, List<CategoryScheme> schemes, Profiler profiler) {
    Optional<CategoryScheme> own =
        schemes.stream().filter(scheme -> scheme.state().equals(state)).findFirst();
    return own.isPresent() ? new SchemeCategories(own.get(), profiler) : Categories.NONE;
  }

  @Override
  public List<Feature> of(List<String> pair) {
    Profile profile = profiler.profile(pair, scheme);
    if (profile.moments().isEmpty()) {
      return List.of();
    }
    Level level = profile.moments().getLast().level();
    return profile.shown().stream()
        .filter(shown -> shown.category().levels().contains(level))
        .map(
            shown ->
                new Feature(
                    scheme.name(),
                    shown.category().name(),
                    shown.feature().says(),
                    standing(shown.standing()),
                    shown.evidence()))
        .toList();
  }

  private static Shown standing(Profile.Standing standing) {
    return switch (standing) {
      case SHOWN -> Shown.SHOWN;
      case PARTLY -> Shown.PARTLY;
      case PLANNED -> Shown.PLANNED;
      case AGAINST -> Shown.AGAINST;
      case NONE -> Shown.NO_EVIDENCE;
    };
  }
}
