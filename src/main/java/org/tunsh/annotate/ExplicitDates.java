package org.tunsh.annotate;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tunsh.annotate.DocumentDater.Dated;
import org.tunsh.model.Document;
import org.tunsh.model.Mention;
import org.tunsh.model.Span;

/** Tells of a stretch of a document the first date that is written out and may be its own. */
final class ExplicitDates {
  private final TimexFinder finder;

  ExplicitDates(TimexFinder finder) {
    this.finder = finder;
  }

  private static final int STAY_BEFORE = 30;
  private static final Pattern LAST_DAY =
      Pattern.compile(
          "(?i)\\bfrom\\s+(?:the\\s+)?(?:(?:\\p{L}+\\s+){0,2}\\d{1,2}(?:st|nd|rd|th)?(?:\\s+\\p{L}+)?\\s*(?:to|until|-|–)\\s*(?:the\\s+|on\\s+)?)?$");

  /** '(13–16 June 2005)': the days of a visit without 'from'. */
  private static final Pattern FIRST_DAY =
      Pattern.compile("\\b\\d{1,2}(?:\\s+\\p{Lu}\\p{L}+)?\\s*[-–]\\s*\\d{1,2}\\s+\\p{Lu}");

  /** 'Since the establishment of diplomatic relations on …': long before the text. */
  private static final Pattern FOUNDING =
      Pattern.compile(
          "(?i)\\b(?:since|establishment|established|anniversary|founding|independence|born)\\b[^.;]{0,70}$");

  /** 'The Treaty … signed on …', 'the Agreement of …': the day of a text that is not this one. */
  private static final Pattern OF_OTHER_TEXT =
      Pattern.compile(
          "(?i)\\b(?:treaty|agreement|declaration|statement|memorandum|charter|protocol|convention|accord|communiqu[eé])\\b"
              + "(?:(?!\\b(?:was|were|is|are|be|been|has|have|had|today)\\b)[^.;]){0,400}?\\b(?:signed|concluded|adopted|of|dated)\\s+(?:(?:in|at)\\s+[\\p{L}"
              + " ]{1,30}?\\s+)?(?:on\\s+|in\\s+)?(?:the\\s+)?$");

  /** 'The visit followed that of the Prime Minister in …': an earlier meeting. */
  private static final Pattern EARLIER =
      Pattern.compile(
          "(?i)\\b(?:follow(?:s|ed)\\b(?!\\s+by)|took\\s+office|previous|last\\s+met|earlier)\\b[^.;]{0,100}$");

  private static boolean isOfAnother(String ahead) {
    return FOUNDING.matcher(ahead).find()
        || OF_OTHER_TEXT.matcher(ahead).find()
        || EARLIER.matcher(ahead).find();
  }

  /** The first explicit day in a stretch, else the first explicit month. */
  Optional<Dated> first(Document document, Span span, String reason) {
    Optional<Dated> coarse = Optional.empty();
    for (Mention.Timex timex : finder.find(document.text(), span, "")) {
      if (!timex.reason().equals("explicit")) {
        continue;
      }
      if (reason.equals("opening")
          && isOfAnother(document.text().substring(span.start(), timex.span().start()))) {
        continue;
      }
      int before = Math.max(span.start(), timex.span().start() - STAY_BEFORE);
      String ahead = document.text().substring(before, timex.span().start());
      String told = timex.span().of(document.text());
      if (reason.equals("opening") && DatelineWords.isDeadline(ahead + told)) {
        continue;
      }
      boolean stay =
          timex.value().length() == 10
              && (LAST_DAY.matcher(ahead).find()
                  || reason.equals("opening") && FIRST_DAY.matcher(ahead + told).find());
      if (stay) {
        coarse = coarse.or(() -> Optional.of(new Dated(timex.value().substring(0, 7), reason)));
        continue;
      }
      if (timex.value().length() == 10) {
        return Optional.of(new Dated(timex.value(), reason));
      }
      if (coarse.isEmpty() && timex.value().length() == 7) {
        coarse = Optional.of(new Dated(timex.value(), reason));
      }
    }
    return coarse;
  }
}
