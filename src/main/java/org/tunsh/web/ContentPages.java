package org.tunsh.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tunsh.category.Profile;
import org.tunsh.category.Profiler;
import org.tunsh.category.Prospect;
import org.tunsh.category.Prospect.Outcome;
import org.tunsh.category.Prospects;
import org.tunsh.gazetteer.CategoryScheme;
import org.tunsh.model.Ladder;
import org.tunsh.power.PowerProfile;
import org.tunsh.power.PowerStudy;

/** Answers requests for what partnerships hold: categories, prospects, powers. */
final class ContentPages {
  /** So many powers are compared where nobody says which. */
  private static final int SUGGESTED = 5;

  /** Comparing every two of more takes long and fills no page that anybody reads. */
  private static final int MOST_POWERS = 12;

  private final Library library;
  private final Answers answers;

  ContentPages(Library library, Answers answers) {
    this.library = library;
    this.answers = answers;
  }

  /** The schemes, or the partners of the state that is asked for. */
  void categories(Context request) throws Exception {
    String state = Asked.text(request, "state").strip();
    if (!state.isEmpty()) {
      categories(request, state);
      return;
    }
    Edition edition = library.current();
    answers.send(
        request,
        edition,
        Answers.HTML,
        () -> new CategoriesPage(library.schemes(edition), edition, "").start());
  }

  void categoriesOf(Context request) throws Exception {
    categories(request, request.pathParam("state"));
  }

  private void categories(Context request, String name) throws Exception {
    Edition edition = library.current();
    String state = Asked.party(name, edition);
    answers.send(
        request,
        edition,
        Answers.HTML,
        () -> {
          List<CategoryScheme> schemes = library.schemes(edition);
          CategoryScheme scheme = scheme(request, schemes);
          Profiler profiler = profiler(edition);
          List<Profile> profiles =
              profiler.pairs(state).stream().map(p -> profiler.profile(p, scheme)).toList();
          return new CategoriesPage(schemes, edition, scheme.code()).overview(state, profiles);
        });
  }

  void categoriesOfPair(Context request) throws Exception {
    Edition edition = library.current();
    List<String> pair = Pages.pair(request, edition);
    answers.send(
        request,
        edition,
        Answers.HTML,
        () -> {
          List<CategoryScheme> schemes = library.schemes(edition);
          CategoryScheme scheme = scheme(request, schemes);
          return new CategoriesPage(schemes, edition, scheme.code())
              .detail(profiler(edition).profile(pair, scheme));
        });
  }

  private Profiler profiler(Edition edition) throws IOException {
    Edition.Holdings held = edition.holdings();
    return new Profiler(held.dataset(), held.testimonies(), library.least());
  }

  /** The scheme that is asked for; the first of the list where none is. */
  private static CategoryScheme scheme(Context request, List<CategoryScheme> schemes)
      throws RefusedException {
    String code = Asked.text(request, "scheme").strip();
    List<String> codes = schemes.stream().map(CategoryScheme::code).toList();
    return schemes.stream()
        .filter(each -> code.isEmpty() || each.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    Problem.badRequest(
                        "'scheme' is one of "
                            + String.join(", ", codes)
                            + ", not '"
                            + code
                            + "'")));
  }

  void prospects(Context request) throws Exception {
    Edition edition = library.current();
    String name = Asked.text(request, "state").strip();
    String state = name.isEmpty() ? "" : Asked.party(name, edition);
    boolean open = Asked.text(request, "open").equals("1");
    answers.send(
        request,
        edition,
        Answers.HTML,
        () -> {
          Prospects prospects =
              new Prospects(
                  profiler(edition),
                  edition.holdings().testimonies(),
                  scheme(request, library.schemes(edition)));
          List<Prospect> found = state.isEmpty() ? prospects.all() : prospects.of(state);
          return new ProspectsPage(edition, state, open)
              .html(found.stream().filter(p -> !open || p.outcome() == Outcome.OPEN).toList());
        });
  }

  void powers(Context request) throws Exception {
    Edition edition = library.current();
    List<String> states = powers(request, edition);
    answers.send(
        request,
        edition,
        Answers.HTML,
        () -> {
          Edition.Holdings held = edition.holdings();
          PowersPage page = new PowersPage(edition, suggested(held));
          if (states.isEmpty()) {
            return page.start();
          }
          PowerStudy study = new PowerStudy(held.dataset(), held.testimonies(), library.least());
          List<PowerProfile> profiles = states.stream().map(study::profile).toList();
          return page.html(profiles, study.differences(states));
        });
  }

  private static List<String> powers(Context request, Edition edition) throws RefusedException {
    List<String> codes = new ArrayList<>();
    for (String name : Asked.text(request, "states").split("[,;]", -1)) {
      String code = name.isBlank() ? "" : Asked.party(name.strip(), edition);
      if (!code.isEmpty() && !codes.contains(code)) {
        codes.add(code);
      }
    }
    if (codes.size() > MOST_POWERS) {
      throw new RefusedException(
          Problem.badRequest(
              String.format(Locale.ROOT, "At most %d states are compared at once", MOST_POWERS)));
    }
    return codes;
  }

  /** The parties with most dated tiers. */
  private static List<String> suggested(Edition.Holdings held) {
    Map<String, Integer> ties = new TreeMap<>();
    for (Ladder ladder : Ladder.all(held.dataset())) {
      if (!ladder.rungs().isEmpty()) {
        ladder.parties().forEach(party -> ties.merge(party, 1, Integer::sum));
      }
    }
    return ties.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(SUGGESTED)
        .map(Map.Entry::getKey)
        .toList();
  }
}
