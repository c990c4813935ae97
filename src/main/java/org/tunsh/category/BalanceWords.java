package org.tunsh.category;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tunsh.category.Profile.Balance;
import org.tunsh.category.Profile.Shown;
import org.tunsh.category.Profile.Standing;
import org.tunsh.gazetteer.CategoryScheme.Category;

/** Tells the balance of name and content in a sentence, with the counts behind it. */
final class BalanceWords {
  private final List<Shown> all;
  private final List<Shown> then;

  /**
   * Words for one date.
   *
   * @param then the features that were shown by that date
   */
  BalanceWords(List<Shown> all, List<Shown> then) {
    this.all = all;
    this.then = then;
  }

  String of(Balance balance, List<Category> named, Optional<Category> content) {
    if (named.isEmpty()) {
      return "The scheme has no category for this tier.";
    }
    String reached =
        content.map(c -> "content of '" + c.code() + "'").orElse("content of no category");
    String counts = named.stream().map(this::count).collect(Collectors.joining("; "));
    String sentence = capital(balance.words()) + ": ";
    return balance == Balance.UNTOLD
        ? capital(balance.words()) + "; nothing follows from that."
        : sentence + reached + "; " + counts + ".";
  }

  private String count(Category category) {
    long shown = in(then, category);
    List<Shown> features = all.stream().filter(e -> e.category().equals(category)).toList();
    long later = features.stream().filter(e -> e.standing() == Standing.SHOWN).count() - shown;
    String text =
        "of the " + features.size() + " features of '" + category.code() + "' " + shown + " shown";
    return text
        + (later > 0 ? ", " + later + " shown later" : "")
        + part(features, Standing.PARTLY, "told in part")
        + part(features, Standing.PLANNED, "planned")
        + part(features, Standing.AGAINST, "with evidence against")
        + part(features, Standing.NONE, "without evidence in this corpus");
  }

  private static String part(List<Shown> features, Standing standing, String words) {
    long count = features.stream().filter(each -> each.standing() == standing).count();
    return count == 0 ? "" : ", " + count + " " + words;
  }

  private static long in(List<Shown> shown, Category category) {
    return shown.stream().filter(each -> each.category().equals(category)).count();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
