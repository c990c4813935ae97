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
          "(?i)\\bfrom\\s+(?:(?:\\p{L}+\\s+){0,2}\\d{1,2}(?:st|nd|rd|th)?(?:\\s+\\p{L}+)?\\s*(?:to|until|-|–)\\s*(?:the\\s+|on\\s+)?)?$");

  /** '(13–16 June 2005)': the days of a visit without 'from'. */
  private static final Pattern FIRST_DAY =
      Pattern.compile("\\b\\d{1,2}(?:\\s+\\p{Lu}\\p{L}+)?\\s*[-–]\\s*\\d{1,2}\\s+\\p{Lu}");

  /** 'Since the establishment of diplomatic relations on …': long before the text. */
  private static final Pattern FOUNDING =
      Pattern.compile(
          "(?i)\\b(?:since|establishment|established|anniversary|founding|independence|born)\\b[^.;]{0,70}$");

  /** The first explicit day in a stretch, else the first explicit month. */
  Optional<Dated> first(Document document, Span span, String reason) {
    Optional<Dated> coarse = Optional.empty();
    for (Mention.Timex timex : finder.find(document.text(), span, "")) {
      if (!timex.reason().equals("explicit")) {
        continue;
      }
      if (reason.equals("opening")
          && FOUNDING
              .matcher(document.text().substring(span.start(), timex.span().start()))
              .find()) {
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
