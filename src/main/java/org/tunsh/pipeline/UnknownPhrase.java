package org.tunsh.pipeline;

import java.util.List;
import java.util.Locale;
import org.tunsh.annotate.Suggester.Example;
import org.tunsh.annotate.Suggester.Suggestion;
import org.tunsh.model.Facts;
import org.tunsh.review.Claim;
import org.tunsh.review.Doubt;
import org.tunsh.review.Selector;
import org.tunsh.review.Target;

/**
 * A phrase that looks like one of some list and stands in none: somebody adds it to a list, or says
 * that it belongs in none.
 */
public record UnknownPhrase(Suggestion suggestion) {
  /** By which people name it: the sort and the phrase, as in {@code party:Republic of Elbonia}. */
  public String id() {
    return suggestion.sort().code() + ":" + suggestion.phrase();
  }

  /** What a decision about it is about. */
  public Claim claim() {
    return Claim.phrase(suggestion.sort().code(), suggestion.phrase());
  }

  /** Where it was first seen. */
  public Example example() {
    return suggestion.examples().getFirst();
  }

  /** What a decision about it is tied to, in the document in which it was first seen. */
  public Target target(Facts document) {
    return Target.of(document, Selector.of(example().place()), claim());
  }

  /** It, among what needs a person. */
  public Doubt doubt() {
    return new Doubt(
        Doubt.Kind.UNKNOWN,
        id(),
        "'%s' looks like %s and stands in no list".formatted(suggestion.phrase(), sort()),
        met(),
        example().file(),
        example().words(),
        List.of());
  }

  /** What it looks like, with its article. */
  public String sort() {
    String sort = suggestion.sort().code();
    return ("aeiou".indexOf(sort.charAt(0)) < 0 ? "a " : "an ") + sort;
  }

  /** How often it was met, in words. */
  public String met() {
    return suggestion.count() == 1
        ? "It was met once"
        : String.format(
            Locale.ROOT,
            "It was met %,d times in %s",
            suggestion.count(),
            suggestion.documents() == 1
                ? "one document"
                : String.format(Locale.ROOT, "%,d documents", suggestion.documents()));
  }
}
