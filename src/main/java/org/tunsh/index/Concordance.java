package org.tunsh.index;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks at the words themselves: each in its context, with its company, over the years. */
public final class Concordance {
  /** By what lines are put in order; equal ones by date, file and place. */
  public enum Order {
    /** By date, oldest first. */
    DATE,
    /** By the word after the keyword, then the one after that. */
    RIGHT,
    /** By the word before the keyword, then the one before that. */
    LEFT,
    KEYWORD
  }

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final SearchIndex index;

  Concordance(SearchIndex index) {
    this.index = index;
  }

  /**
   * Lines of a concordance.
   *
   * @param total how many lines there are, or were read before a limit
   * @param lines those that were asked for
   * @param partial whether time or the limit on lines ran out
   */
  public record Lines(int total, List<ConcordanceLine> lines, boolean partial) {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Every place where the words of a query stand.
   *
   * @param query in the query language
   * @param width how many characters of context to give on either side
   * @param offset how many lines to leave out
   * @param limit how many to give
   */
  public Lines lines(String query, int width, Order order, int offset, int limit)
      throws QuerySyntaxException, IndexException {
    return index.ask(
        question -> new ConcordanceReader(question).lines(query, width, order, offset, limit));
  }

  /**
   * Words that keep company with those of a query.
   *
   * @param query in the query language
   * @param span how many words before and after to look at
   * @param limit how many collocations to give, the strongest first
   */
  public List<Collocation> collocations(String query, int span, int limit)
      throws QuerySyntaxException, IndexException {
    return index.ask(question -> new CollocationCounter(question).count(query, span, limit));
  }

  /**
   * How often the words of a query stand in the documents of each year, in the order of the years.
   */
  public List<YearFrequency> frequency(String query) throws QuerySyntaxException, IndexException {
    return index.ask(question -> new FrequencyCounter(question).byYear(query));
  }

  /** What lines are compared by: words without case, and without the signs between them. */
  static String key(String context) {
    return NO_WORD.matcher(context).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
