package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.SoughtPattern;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Mention;
import org.tunsh.model.Span;

/**
 * Finds the day on which a document was issued or signed.
 *
 * <p>In this order: its title, a dateline over the text, the closing formula ('Done at …'), what
 * its container says, the file's name, the year over a paper, the first lines of the text. What the
 * text says goes before the container (guidelines, 'date').
 */
final class DocumentDater {
  /** A dateline stands near the top. */
  private static final int TOP_BLOCKS = 12;

  static final int DATELINE_LENGTH = 160;

  /** What is longer is no title but a text without lines, which begins with its title. */
  private static final int LONGEST_TITLE = 500;

  private static final int DATELINE_WORDS = 12;
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i)^\\W*(?:done|signed|adopted|issued|concluded|executed)\\b.{0,60}?\\b(?:at|in|on|this)\\b");
  static final Pattern PUBLISHED =
      Pattern.compile(
          "(?i)^\\W*(?:published|posted|(?:last"
              + " )?(?:updated|edited|modified|revised)|released|issued|date|press release)\\b");
  private static final Pattern LAST_UPDATED =
      Pattern.compile(
          "(?i)(?:\\b(?:last (?:updated?|revised|revision|modified)|as"
              + " of):?|[|·•(]\\s*(?:updated|as at):?)\\s");

  private static final Pattern PAST_ACT =
      Pattern.compile(
          "(?i)\\b(?:signed|adopted|since|entered into"
              + " force|declared|anniversary|established|resumed|founded|born|independence|diplomatic"
              + " relations|between \\d{4} and)\\b");

  record Dated(String date, String reason) {
    boolean isDay() {
      return date.length() == 10;
    }
  }

  private final TimexFinder finder;
  private final ExplicitDates explicit;
  private final OpeningDates opening;
  private final YearlessDateline yearless;
  private final NumericDateline numeric;
  private final NumberedRelease numbered;

  DocumentDater(TimexFinder finder) {
    this(finder, (text, date) -> 0);
  }

  /**
   * @param leaders how many leaders in office a text names if it is of a day
   */
  DocumentDater(TimexFinder finder, ToIntBiFunction<String, String> leaders) {
    this.finder = finder;
    this.explicit = new ExplicitDates(finder);
    this.opening = new OpeningDates(explicit);
    this.numeric = new NumericDateline(finder);
    this.numbered = new NumberedRelease(finder);
    this.yearless = new YearlessDateline(finder, leaders);
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
    dateline.filter(d -> !d.reason().equals(PRINTED)).ifPresent(candidates::add);
    fromTitle(document).ifPresent(candidates::add);
    fromContainerTitle(document).ifPresent(candidates::add);
    fromClosing(document).ifPresent(candidates::add);
    fromFormula(document).ifPresent(candidates::add);
    dateline.ifPresent(candidates::add);
    opening.ofGathering(document).ifPresent(candidates::add);
    String declared = document.metadata().date();
    if (!declared.isEmpty()) {
      candidates.add(new Dated(declared, "metadata"));
    }
    fromFileName(document).ifPresent(candidates::add);
    ofPaper(document).ifPresent(candidates::add);
    for (Dated candidate : candidates) {
      if (candidate.isDay()) {
        return candidate;
      }
    }
    if (!candidates.isEmpty()) {
      Dated month = candidates.getFirst();
      return opening
          .ofMeeting(document)
          .filter(day -> day.isDay() && day.date().startsWith(month.date() + "-"))
          .orElse(month);
    }
    return numeric
        .date(document)
        .or(() -> byWhatIsTold(document))
        .orElse(new Dated("", "no date was found"));
  }

  /** Where neither a line nor a formula tells the day: an agency's, an opening's, a stay's. */
  private Optional<Dated> byWhatIsTold(Document document) {
    int latest = yearless.latestYear(document.text());
    return numbered
        .date(document)
        .or(() -> yearless.date(document, latest))
        .or(() -> yearless.ofMeeting(document, latest))
        .or(() -> opening.first(document).filter(day -> isLatest(document, day, latest)))
        .or(() -> opening.ofStay(document))
        .or(() -> fromYearOfTitle(document));
  }

  /** A text that goes on to tell of later years is not of the day that its opening tells. */
  private boolean isLatest(Document document, Dated day, int latest) {
    return opening.isOfMeeting(document)
        || latest - Calendar.parse(day.date()).year() < YEARS_LATER;
  }

  /** The year behind it may be one to come. */
  private static final int YEARS_LATER = 2;

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
  private final SoughtPattern caption =
      SoughtPattern.compile(
          "(?i)\\[photo\\b|\\bphotos?(?:\\s+by|:|/)|\\bshak(?:es?|ing)\\s+hands\\b|\\.\\s*\\((?:photo|file|yonhap|xinhua|reuters|afp|ap|epa|tass|kyodo|getty)[^)]{0,30}\\)\\s*$");

  private Optional<Dated> fromTitle(Document document) {
    for (Block block : document.blocks()) {
      String line = block.span().of(document.text());
      boolean own = !caption.isIn(line) && !DatelineWords.isGazette(line);
      if (block.kind() == BlockKind.TITLE && own) {
        boolean title = block.span().length() < LONGEST_TITLE;
        Optional<Dated> found = explicit.first(document, block.span(), title ? "title" : "opening");
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static final Pattern SEVERAL_DAYS =
      Pattern.compile(
          "\\b\\d{1,2}\\s*(?:-|–|—|to)\\s*\\d{1,2}\\s+\\p{Lu}|\\p{Lu}\\p{L}{2,8}\\.?\\s+\\d{1,2}\\s*(?:-|–|—|to)\\s*\\d{1,2},?\\s+(?:19|20)\\d\\d");

  /** 'During the visit (8–10 October 2023)': a day that stands alone tells more than the title. */
  private static boolean isOfSeveralDays(Document document) {
    return document.blocks().stream()
        .filter(block -> block.kind() == BlockKind.TITLE)
        .anyMatch(block -> SEVERAL_DAYS.matcher(block.span().of(document.text())).find());
  }

  /** The title that the container states, where the text does not print it. */
  private Optional<Dated> fromContainerTitle(Document document) {
    String title = document.metadata().title();
    if (DatelineWords.isGazette(title)) {
      return Optional.empty();
    }
    for (Mention.Timex timex : finder.find(title, new Span(0, title.length()), "")) {
      if (timex.reason().equals("explicit") && timex.value().length() == 10) {
        return Optional.of(new Dated(timex.value(), "title"));
      }
    }
    return Optional.empty();
  }

  /** The reason of a line that tells in which number of a gazette the text was printed. */
  private static final String PRINTED = "dateline of a gazette";

  /** The reason of a line with the hour at which a site posted the text. */
  private static final String POSTED = "dateline with the hour";

  /** 'Budapest, May 9, 2024', as the last line of a text. */
  private Optional<Dated> fromPlaceAndDate(Document document) {
    List<Block> body = document.blocks().stream().filter(DocumentDater::isBody).toList();
    if (body.isEmpty() || !isPlaceAndDate(body.getLast().span().of(document.text()))) {
      return Optional.empty();
    }
    return explicit.first(document, body.getLast().span(), "closing formula");
  }

  /** A short line near the top that is little more than a place and a date. */
  private Optional<Dated> fromDateline(Document document) {
    int seen = 0;
    String before = "";
    Optional<Dated> ofSeveralDays = Optional.empty();
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.FURNITURE
          || block.kind() == BlockKind.NOTE
          || seen++ > TOP_BLOCKS) {
        break;
      }
      String line = block.span().of(document.text());
      Optional<Dated> found =
          DatelineWords.isRestOf(before, line) ? Optional.empty() : datelineOf(document, block);
      before = line;
      if (found.isPresent() && !SEVERAL_DAYS.matcher(line).find()) {
        return found;
      }
      ofSeveralDays = ofSeveralDays.isPresent() ? ofSeveralDays : found;
    }
    return ofSeveralDays;
  }

  private Optional<Dated> datelineOf(Document document, Block block) {
    String text = block.span().of(document.text());
    if (caption.isIn(text) || block.kind() == BlockKind.CELL && !isDated(document, block)) {
      return Optional.empty();
    }
    if (DatelineWords.isMonth(text)) {
      return Optional.of(new Dated(text.strip(), "dateline"));
    }
    if (isDateline(block, text)) {
      return explicit.first(document, block.span(), reason(text));
    }
    int opening = DatelineWords.agency(text);
    if (opening > 0) {
      Span span = new Span(block.span().start(), block.span().start() + opening);
      return explicit.first(document, span, "dateline");
    }
    return Optional.empty();
  }

  private static final Pattern DATE_LABEL =
      Pattern.compile("(?i)\\W*(?:date|dated|issued|published|updated|adopted|signed|day)\\b.*");

  /** A cell of a table is a dateline only beside the word for it, not beside 'Relations since'. */
  private static boolean isDated(Document document, Block cell) {
    String own = cell.span().of(document.text());
    int at = document.blocks().indexOf(cell);
    String before = at > 0 ? document.blocks().get(at - 1).span().of(document.text()) : "";
    return DATE_LABEL.matcher(own).matches() || DATE_LABEL.matcher(before).matches();
  }

  private static String reason(String line) {
    if (DatelineWords.isGazette(line)) {
      return PRINTED;
    }
    return DatelineWords.hasHour(line) ? POSTED : "dateline";
  }

  /** Little more than a place and a date, or a line that says when it was published. */
  private static boolean isDateline(Block block, String text) {
    if (text.length() > DATELINE_LENGTH
        || block.kind() == BlockKind.LIST_ITEM
        || PAST_ACT.matcher(text).find() && !DatelineWords.isOfAdoption(text)
        || DatelineWords.isDeadline(text)
        || PREAMBLE.matcher(text).matches()
        || OpeningDates.STAY.matcher(text).find()) {
      return false;
    }
    if (DatelineWords.isSentence(text)) {
      return false;
    }
    long words = text.replaceAll("[^\\p{L}\\s]", "").strip().split("\\s+").length;
    return words <= DATELINE_WORDS
        || PUBLISHED.matcher(text).lookingAt()
        || LAST_UPDATED.matcher(text).find()
        || block.kind() == BlockKind.TITLE
        || block.kind() == BlockKind.HEADING;
  }

  /** 'being bound by the Treaty of 15 May 1992,': one of the considerations of a treaty. */
  private static final Pattern PREAMBLE =
      Pattern.compile(
          "(?s)\\s*(?:\\p{Ll}|\\p{Lu}{2,}(?:ING|ED)\\b|\\p{Lu}\\p{Ll}+(?:ing|ed)\\b).*[,;]\\s*");

  private Optional<Dated> fromClosing(Document document) {
    List<Block> blocks = document.blocks();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      String text = block.span().of(document.text());
      boolean closes =
          CLOSING.matcher(text).lookingAt()
              || isPlaceAndDate(text)
              || DatelineWords.isDateAlone(text)
              || text.length() < DATELINE_LENGTH / 2 && PUBLISHED.matcher(text).lookingAt();
      if (isBody(block) && closes && block.span().start() > document.text().length() / 2) {
        Optional<Dated> found = explicit.first(document, block.span(), "closing formula");
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** 'IN WITNESS WHEREOF … DONE at The Hague on 9 March 1995': the formula within a paragraph. */
  private final SoughtPattern formula =
      SoughtPattern.compile(
          "(?:\\bDONE|[.;:]\\s+(?:(?i:done)|Signed|Set down|Executed|Drawn"
              + " up|GEDAAN))\\b[^.]{0,60}?\\b(?:at|in|on|this)\\b");

  private static final int FORMULA_LENGTH = 260;

  /** The last closing formula of the text that stands within a paragraph. */
  private Optional<Dated> fromFormula(Document document) {
    String text = document.text();
    List<Dated> found = new ArrayList<>();
    formula.each(
        text,
        match -> {
          int end = Math.min(text.length(), match.start() + FORMULA_LENGTH);
          Span span = new Span(match.start(), end);
          explicit.first(document, span, "closing formula").ifPresent(found::add);
        });
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
  }

  private static final Pattern PLACE_AND_DATE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}"
              + " .'’-]{1,40},\\s+(?:the\\s+|on\\s+)?(?:\\d{1,2}|\\p{Lu}\\p{L}+)\\s.{3,30}\\d{4}\\.?$");

  private static boolean isPlaceAndDate(String text) {
    return text.length() < DATELINE_LENGTH / 2 && PLACE_AND_DATE.matcher(text).find();
  }

  private static boolean isBody(Block block) {
    return block.kind() != BlockKind.NOTE && block.kind() != BlockKind.FURNITURE;
  }

  /** 'Joint Statement EU-Mexico 2015'; a plan or a vision names the year that it is for. */
  private static final Pattern YEAR_OF_TITLE =
      Pattern.compile(
          "(?i)(?!.*\\b(?:plan|vision|agenda|strategy|roadmap|programme|towards?|until|by|for)\\b)"
              + "(?=.*\\b(?:statement|declaration|communiqu[eé]|treaty|summit)\\b)"
              + ".{8,120}?(?<![-–—/\\d])\\s\\(?((?:19|20)\\d\\d)\\)?\\s*");

  private static final int HEAD_BLOCKS = 4;

  /** 'Institute of Foreign Studies, Policy Paper 14 (2016)': the year over a paper. */
  private static final Pattern PAPER =
      Pattern.compile(
          "(?i)(?=.*\\b(?:papers?|briefs?|reviews?|journal|bulletin|quarterly|yearbook|studies|series|volume|vol|issue|no|press)\\b)"
              + "(?:vol\\.|no\\.|[^.;:]){3,}[(,]\\s*(?:(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)\\s+)?((?:19|20)\\d\\d)\\s*\\)?(?:,?\\s*pp?\\.\\s*[\\d\\s–-]+)?\\s*\\W*");

  private static Optional<Dated> ofPaper(Document document) {
    return document.blocks().stream()
        .filter(block -> block.kind() != BlockKind.FURNITURE)
        .limit(HEAD_BLOCKS)
        .map(block -> block.span().of(document.text()))
        .filter(text -> text.length() < DATELINE_LENGTH)
        .map(PAPER::matcher)
        .filter(Matcher::matches)
        .map(paper -> new Dated(paper.group(1), "over a paper"))
        .findFirst();
  }

  private static Optional<Dated> fromYearOfTitle(Document document) {
    return document.blocks().stream()
        .filter(block -> block.kind() != BlockKind.FURNITURE)
        .findFirst()
        .map(block -> YEAR_OF_TITLE.matcher(block.span().of(document.text())))
        .filter(Matcher::matches)
        .map(title -> new Dated(title.group(1), "title"));
  }
}
