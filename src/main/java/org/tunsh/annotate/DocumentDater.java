package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Mention;
import org.tunsh.model.Span;

/**
 * Finds the day on which a document was issued or signed.
 *
 * <p>In this order: its title, a dateline over the text, the closing formula ('Done at …'), what
 * its container says, the first lines of the text. What the text says goes before the container
 * (guidelines, 'date').
 */
final class DocumentDater {
  /** A dateline stands near the top. */
  private static final int TOP_BLOCKS = 12;

  private static final int DATELINE_LENGTH = 160;

  private static final int DATELINE_WORDS = 12;
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i)^\\W*(?:done|signed|adopted|issued|concluded|executed)\\b.{0,60}?\\b(?:at|in|on|this)\\b");
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?i)^\\W*(?:published|posted|(?:last"
              + " )?(?:updated|edited|modified|revised)|released|issued|date|press release)\\b");
  private static final Pattern PAST_ACT =
      Pattern.compile(
          "(?i)\\b(?:signed|adopted|since|entered into"
              + " force|declared|anniversary|established|between \\d{4} and)\\b");

  record Dated(String date, String reason) {
    boolean isDay() {
      return date.length() == 10;
    }
  }

  private final TimexFinder finder;

  DocumentDater(TimexFinder finder) {
    this.finder = finder;
  }

  Dated date(Document document) {
    List<Dated> candidates = new ArrayList<>();
    if (!isOfSeveralDays(document)) {
      fromTitle(document).ifPresent(candidates::add);
    }
    Optional<Dated> dateline = fromDateline(document);
    Optional<Dated> signed = fromPlaceAndDate(document);
    if (dateline.filter(d -> d.reason().equals(POSTED)).isPresent() && signed.isPresent()) {
      signed.ifPresent(candidates::add);
    }
    dateline.ifPresent(candidates::add);
    fromTitle(document).ifPresent(candidates::add);
    fromContainerTitle(document).ifPresent(candidates::add);
    fromClosing(document).ifPresent(candidates::add);
    fromFormula(document).ifPresent(candidates::add);
    fromGathering(document).ifPresent(candidates::add);
    String declared = document.metadata().date();
    if (!declared.isEmpty()) {
      candidates.add(new Dated(declared, "metadata"));
    }
    fromFileName(document).ifPresent(candidates::add);
    for (Dated candidate : candidates) {
      if (candidate.isDay()) {
        return candidate;
      }
    }
    if (!candidates.isEmpty()) {
      return candidates.getFirst();
    }
    return fromOpening(document)
        .or(() -> fromStay(document))
        .or(() -> fromYearOfTitle(document))
        .orElse(new Dated("", "no date was found"));
  }

  private static final Pattern NAMED_BY_DATE =
      Pattern.compile("(?:^|/)((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)[-_. ][^/]*$");

  /**
   * Archives name files by day; where neither text nor container tells a date that stands for it.
   */
  private static Optional<Dated> fromFileName(Document document) {
    var matcher = NAMED_BY_DATE.matcher(document.file());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String date = Calendar.ofNumbers(matcher.group(1), matcher.group(2), matcher.group(3));
    return date == null ? Optional.empty() : Optional.of(new Dated(date, "file name"));
  }

  /** A photograph's words stand where a title would, and tell its day. */
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)\\[photo\\b|\\bphotos?(?:\\s+by|:|/)|\\bshak(?:es?|ing)\\s+hands\\b|\\.\\s*\\((?:photo|file|yonhap|xinhua|reuters|afp|ap|epa|tass|kyodo|getty)[^)]{0,30}\\)\\s*$");

  private Optional<Dated> fromTitle(Document document) {
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.TITLE
          && !CAPTION.matcher(block.span().of(document.text())).find()) {
        Optional<Dated> found = explicit(document, block.span(), "title");
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static final Pattern SEVERAL_DAYS =
      Pattern.compile("\\b\\d{1,2}\\s*(?:-|–|—|to)\\s*\\d{1,2}\\s+\\p{Lu}");

  /** 'During the visit (8–10 October 2023)': a day that stands alone tells more than the title. */
  private static boolean isOfSeveralDays(Document document) {
    return document.blocks().stream()
        .filter(block -> block.kind() == BlockKind.TITLE)
        .anyMatch(block -> SEVERAL_DAYS.matcher(block.span().of(document.text())).find());
  }

  /** The title that the container states, where the text does not print it. */
  private Optional<Dated> fromContainerTitle(Document document) {
    String title = document.metadata().title();
    for (Mention.Timex timex : finder.find(title, new Span(0, title.length()), "")) {
      if (timex.reason().equals("explicit") && timex.value().length() == 10) {
        return Optional.of(new Dated(timex.value(), "title"));
      }
    }
    return Optional.empty();
  }

  /** The reason of a line with the hour at which a site posted the text. */
  private static final String POSTED = "dateline with the hour";

  /** 'Budapest, May 9, 2024', as the last line of a text. */
  private Optional<Dated> fromPlaceAndDate(Document document) {
    List<Block> body = document.blocks().stream().filter(DocumentDater::isBody).toList();
    if (body.isEmpty() || !isPlaceAndDate(body.getLast().span().of(document.text()))) {
      return Optional.empty();
    }
    return explicit(document, body.getLast().span(), "closing formula");
  }

  /** A short line near the top that is little more than a place and a date. */
  private Optional<Dated> fromDateline(Document document) {
    int seen = 0;
    Optional<Dated> ofSeveralDays = Optional.empty();
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.FURNITURE
          || block.kind() == BlockKind.NOTE
          || seen++ > TOP_BLOCKS) {
        break;
      }
      Optional<Dated> found = datelineOf(document, block);
      if (found.isPresent() && !SEVERAL_DAYS.matcher(block.span().of(document.text())).find()) {
        return found;
      }
      ofSeveralDays = ofSeveralDays.isPresent() ? ofSeveralDays : found;
    }
    return ofSeveralDays;
  }

  /** 'From 19 to 23 September': the days of a visit, within a sentence. */
  private static final Pattern STAY =
      Pattern.compile("(?i)\\bfrom\\s+(?:\\p{L}+\\s+){0,2}\\d{1,2}(?:st|nd|rd|th)?\\b");

  private Optional<Dated> datelineOf(Document document, Block block) {
    String text = block.span().of(document.text());
    if (CAPTION.matcher(text).find()) {
      return Optional.empty();
    }
    if (DatelineWords.isMonth(text)) {
      return Optional.of(new Dated(text.strip(), "dateline"));
    }
    if (isDateline(block, text)) {
      boolean posted = DatelineWords.hasHour(text);
      return explicit(document, block.span(), posted ? POSTED : "dateline");
    }
    int opening = DatelineWords.agency(text);
    if (opening > 0) {
      Span span = new Span(block.span().start(), block.span().start() + opening);
      return explicit(document, span, "dateline");
    }
    return Optional.empty();
  }

  /** Little more than a place and a date, or a line that says when it was published. */
  private static boolean isDateline(Block block, String text) {
    if (text.length() > DATELINE_LENGTH
        || block.kind() == BlockKind.LIST_ITEM
        || PAST_ACT.matcher(text).find() && !DatelineWords.isOfAdoption(text)
        || DatelineWords.isDeadline(text)
        || PREAMBLE.matcher(text).matches()
        || STAY.matcher(text).find()) {
      return false;
    }
    if (DatelineWords.isSentence(text)) {
      return false;
    }
    long words = text.replaceAll("[^\\p{L}\\s]", "").strip().split("\\s+").length;
    return words <= DATELINE_WORDS
        || PUBLISHED.matcher(text).find()
        || block.kind() == BlockKind.TITLE
        || block.kind() == BlockKind.HEADING;
  }

  /** 'being bound by the Treaty of 15 May 1992,': one of the considerations of a treaty. */
  private static final Pattern PREAMBLE = Pattern.compile("(?s)\\s*\\p{Ll}.*,\\s*");

  private Optional<Dated> fromClosing(Document document) {
    List<Block> blocks = document.blocks();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      String text = block.span().of(document.text());
      boolean closes =
          CLOSING.matcher(text).find()
              || isPlaceAndDate(text)
              || text.length() < DATELINE_LENGTH / 2 && PUBLISHED.matcher(text).find();
      if (isBody(block) && closes && block.span().start() > document.text().length() / 2) {
        Optional<Dated> found = explicit(document, block.span(), "closing formula");
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** 'IN WITNESS WHEREOF … DONE at The Hague on 9 March 1995': the formula within a paragraph. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?:\\bDONE|[.;:]\\s+(?:(?i:done)|Signed|Set down|Executed|Drawn"
              + " up|GEDAAN))\\b[^.]{0,60}?\\b(?:at|in|on|this)\\b");

  private static final int FORMULA_LENGTH = 260;

  /** The last closing formula of the text that stands within a paragraph. */
  private Optional<Dated> fromFormula(Document document) {
    String text = document.text();
    var matcher = FORMULA.matcher(text);
    Optional<Dated> last = Optional.empty();
    while (matcher.find()) {
      int end = Math.min(text.length(), matcher.start() + FORMULA_LENGTH);
      Optional<Dated> found = explicit(document, new Span(matcher.start(), end), "closing formula");
      last = found.isPresent() ? found : last;
    }
    return last;
  }

  private static final Pattern PLACE_AND_DATE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}"
              + " .'’-]{1,40},\\s+(?:the\\s+|on\\s+)?(?:\\d{1,2}|\\p{Lu}\\p{L}+)\\s.{3,30}\\d{4}\\.?$");

  private static boolean isPlaceAndDate(String text) {
    return text.length() < DATELINE_LENGTH / 2 && PLACE_AND_DATE.matcher(text).find();
  }

  private static boolean isProse(Block block) {
    return block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM;
  }

  private static boolean isBody(Block block) {
    return block.kind() != BlockKind.NOTE && block.kind() != BlockKind.FURNITURE;
  }

  private static final Pattern GATHERING =
      Pattern.compile(
          "^\\W*(?:\\d+\\W+)?(?:WE|We|The (?:[Ll]eaders|[Hh]eads|(?:Prime |Foreign"
              + " )?Ministers?|Presidents?)|THE)\\b.*?\\b(?:met|gathered|convened|assembled)\\b");

  /**
   * 'We, the leaders …, gathered in Jakarta on 6 September 2023': the day of the meeting that
   * issues the text.
   */
  private Optional<Dated> fromGathering(Document document) {
    for (Block block : document.blocks()) {
      if (isProse(block) && block.span().length() > DATELINE_LENGTH / 2) {
        return GATHERING.matcher(block.span().of(document.text())).find()
            ? explicit(document, block.span(), "opening")
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** 'Paid a visit from 19 to 23 September 2019': the month in which the meeting fell. */
  private Optional<Dated> fromStay(Document document) {
    int end = Math.min(document.text().length(), OPENING_LENGTH);
    var stay = STAY.matcher(document.text().substring(0, end));
    while (stay.find()) {
      Span days =
          new Span(stay.start(), Math.min(document.text().length(), stay.end() + STAY_LENGTH));
      Optional<Dated> found = explicit(document, days, "opening");
      if (found.isPresent()) {
        return found.map(d -> d.isDay() ? new Dated(d.date().substring(0, 7), "opening") : d);
      }
    }
    return Optional.empty();
  }

  private static final int OPENING_LENGTH = 1500;
  private static final int STAY_LENGTH = 40;

  private Optional<Dated> fromOpening(Document document) {
    for (Block block : document.blocks()) {
      if (isProse(block) && block.span().length() > DATELINE_LENGTH / 4) {
        return explicit(document, block.span(), "opening");
      }
      if (PUBLISHED.matcher(block.span().of(document.text())).find()) {
        return explicit(document, block.span(), "publication line");
      }
    }
    return Optional.empty();
  }

  /** 'Joint Statement EU-Mexico 2015'; a plan or a vision names the year that it is for. */
  private static final Pattern YEAR_OF_TITLE =
      Pattern.compile(
          "(?i)(?!.*\\b(?:plan|vision|agenda|strategy|roadmap|programme|towards?|until|by|for)\\b)"
              + "(?=.*\\b(?:statement|declaration|communiqu[eé]|treaty|summit)\\b)"
              + ".{8,120}?(?<![-–—/\\d])\\s\\(?((?:19|20)\\d\\d)\\)?\\s*");

  private static Optional<Dated> fromYearOfTitle(Document document) {
    return document.blocks().stream()
        .filter(block -> block.kind() != BlockKind.FURNITURE)
        .findFirst()
        .map(block -> YEAR_OF_TITLE.matcher(block.span().of(document.text())))
        .filter(Matcher::matches)
        .map(title -> new Dated(title.group(1), "title"));
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
  private Optional<Dated> explicit(Document document, Span span, String reason) {
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
