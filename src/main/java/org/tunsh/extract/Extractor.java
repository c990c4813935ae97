package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tunsh.gazetteer.Calibration;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.KnownPersons;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Annotated;
import org.tunsh.model.Assertion;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Evidence;
import org.tunsh.model.Facts;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.PartsOfSpeech;
import org.tunsh.model.Setting;
import org.tunsh.model.Span;

/**
 * Concludes from an annotated document what it says.
 *
 * <p>Safe for use by several threads at once: it holds nothing that changes.
 */
public final class Extractor {
  private static final String BUILT_LANGUAGE = "en";

  private final Gazetteers gazetteers;
  private final DocumentKinds kinds;
  private final DocumentParties parties;
  private final PartnershipRules partnerships;
  private final InstrumentRules instruments;
  private final Confidence confidence;
  private final AreaRules areas;
  private final DefenceRules defence;
  private final SubjectRules subjects;
  private final TableRules tables;
  private final PartnerRows rows;
  private final Calibrator calibrator;
  private final WordLists words;

  /**
   * With the calibration of the gazetteers, and the rules alone.
   *
   * @param speech of the sentences that may name an instrument
   */
  public Extractor(Gazetteers gazetteers, WordLists words, PartsOfSpeech speech) {
    this(gazetteers, words, speech, gazetteers.calibration(), Models.NONE);
  }

  /**
   * @param speech of the sentences that may name an instrument
   * @param calibration the shares of right answers that go before the rules' own estimates
   * @param models what was learned beside the rules
   */
  public Extractor(
      Gazetteers gazetteers,
      WordLists words,
      PartsOfSpeech speech,
      Calibration calibration,
      Models models) {
    this.calibrator = new Calibrator(calibration);
    this.gazetteers = gazetteers;
    this.words = words;
    this.kinds = new DocumentKinds(words);
    this.parties = new DocumentParties(words);
    this.partnerships = new PartnershipRules(words, new HolderJudge(words, models.holders()));
    this.instruments = new InstrumentRules(words, speech, models.instruments());
    this.confidence = new Confidence();
    this.areas = new AreaRules(gazetteers, words, models);
    this.defence = new DefenceRules(gazetteers, words);
    this.subjects = new SubjectRules(gazetteers, words);
    this.tables = new TableRules(gazetteers, words);
    this.rows = new PartnerRows(gazetteers, words);
  }

  /** The facts of a document; empty with a reason where its language is not built yet. */
  public Facts extract(Annotated annotated) {
    Document document = annotated.document();
    Title title = title(annotated);
    DocumentKind kind = kinds.kind(document, title.text());
    DocumentParties.Found found =
        parties.find(annotated, kind, title.text(), title.parties(), title.start());
    String language = document.metadata().language();
    boolean built = language.isEmpty() || language.startsWith(BUILT_LANGUAGE);
    List<Assertion> assertions = new ArrayList<>();
    if (built) {
      for (Draft draft :
          Consolidation.consolidate(
              partnerships.draw(annotated, kind, found.codes(), found.focus()))) {
        assertions.add(assertion(document, draft));
      }
      assertions.addAll(instruments.draw(annotated, kind, found.codes(), found.focus()));
    }
    AreaRules.Areas ordered =
        built ? areas.draw(document, kind, title.text(), found.codes()) : AreaRules.Areas.NONE;
    List<DefenceRules.Found> items =
        built && (!found.codes().isEmpty() || areas.isAbroad(kind, title.text()))
            ? defence.draw(document, found.codes())
            : List.of();
    assertions.addAll(SubjectAssertions.areas(document, found.codes(), ordered));
    assertions.addAll(SubjectAssertions.defence(document, found.codes(), items));
    if (built) {
      assertions.addAll(subjects(document, kind, found, annotated.date()));
      List<Assertion> cells = new ArrayList<>(tables.draw(annotated, found.focus()));
      rows.draw(annotated, found.focus(), found.codes()).stream()
          .filter(row -> cells.stream().noneMatch(cell -> overlap(row, cell)))
          .forEach(cells::add);
      // What the rules for prose read out of the same cells would count twice.
      assertions.removeIf(
          one -> isCell(one) && cells.stream().anyMatch(cell -> overlap(one, cell)));
      assertions.addAll(cells);
    }
    return new Facts(
        document.id(),
        document.file(),
        document.sha256(),
        title.text(),
        language,
        document.metadata().source(),
        sourceClass(document, kind),
        kind,
        annotated.date(),
        annotated.dateReason(),
        found.codes(),
        ordered.codes(),
        ordered.from(),
        items.stream().map(DefenceRules.Found::item).toList(),
        assertions.stream().map(this::calibrated).toList(),
        built ? "" : "extraction is not built for the language '" + language + "' yet");
  }

  /** What a model says of an instrument is a share already. */
  private Assertion calibrated(Assertion assertion) {
    boolean judged = instruments.areJudged() && assertion instanceof Assertion.InstrumentAssertion;
    return judged ? assertion : calibrator.calibrated(assertion);
  }

  /** What is to be seen of a passage whose areas a person has told, to learn from. */
  public Set<String> features(String passage) {
    return areas.features(passage);
  }

  /** The sentences that name several areas, with what is to be seen of them, to learn from. */
  public Map<Span, Set<String>> lists(Annotated annotated) {
    return areas.lists(annotated.document(), title(annotated).text());
  }

  /** Every tier phrase of a document with every two who may hold it, to learn from. */
  public List<HolderLesson> holders(Annotated annotated) {
    Title title = title(annotated);
    DocumentKind kind = kinds.kind(annotated.document(), title.text());
    DocumentParties.Found found =
        parties.find(annotated, kind, title.text(), title.parties(), title.start());
    List<HolderLesson> lessons = new ArrayList<>();
    new PartnershipRules(words, HolderJudge.listening(words, lessons::add))
        .draw(annotated, kind, found.codes(), found.focus());
    return lessons;
  }

  /** Every phrase of a document that may name an instrument, to learn from. */
  public List<InstrumentLesson> lessons(Annotated annotated) {
    Title title = title(annotated);
    DocumentKind kind = kinds.kind(annotated.document(), title.text());
    DocumentParties.Found found =
        parties.find(annotated, kind, title.text(), title.parties(), title.start());
    return instruments.lessons(annotated, kind, found.codes(), found.focus());
  }

  private List<Assertion> subjects(
      Document document, DocumentKind kind, DocumentParties.Found found, String date) {
    if (found.codes().size() >= 2) {
      return subjects.ofParties(document, kind, found.codes());
    }
    boolean ofOne = kind == DocumentKind.STUDY && !found.focus().isEmpty();
    return ofOne ? subjects.ofPairs(document, found.focus(), date) : List.of();
  }

  private static boolean isCell(Assertion assertion) {
    return assertion instanceof Assertion.PartnershipAssertion partnership
        && partnership.place() == Setting.TABLE;
  }

  private static boolean overlap(Assertion one, Assertion other) {
    return one.evidence().start() < other.evidence().end()
        && other.evidence().start() < one.evidence().end();
  }

  private record Title(String text, List<Party> parties, int start) {}

  private Title title(Annotated annotated) {
    String stated = annotated.document().metadata().title();
    boolean own = !stated.isEmpty() && !isPrinted(annotated.document(), stated);
    String text = own ? stated : TitleLines.of(annotated.document());
    return new Title(text, titleParties(annotated, text), 0);
  }

  /** Those whom a title names, also by a surname that the text explains. */
  private List<Party> titleParties(Annotated annotated, String title) {
    Span all = new Span(0, title.length());
    List<Party> parties = gazetteers.parties(title, all, annotated.date());
    String text = annotated.document().text();
    List<Party> told = annotated.within(new Span(0, text.length()), Party.class);
    List<Party> both =
        new ArrayList<>(
            KnownPersons.of(gazetteers, text, told, annotated.date()).find(title, all, parties));
    both.addAll(parties);
    both.sort(Comparator.comparing(Party::span));
    return both;
  }

  /**
   * Whether the title that the container states is a line of the text, which may be one of several
   * that name it.
   */
  private static boolean isPrinted(Document document, String stated) {
    boolean frontMatter = document.mediaType().contains("markdown");
    boolean titled = document.blocks().stream().anyMatch(b -> b.kind() == BlockKind.TITLE);
    boolean same =
        document.blocks().stream()
            .filter(b -> b.kind() == BlockKind.TITLE)
            .anyMatch(b -> b.span().of(document.text()).equals(stated));
    return frontMatter ? same : titled;
  }

  private Assertion assertion(Document document, Draft draft) {
    Evidence evidence = Evidence.of(document, draft.span());
    String id =
        AssertionId.of(
            document.id(),
            "partnership",
            String.join(" ", draft.parties()),
            draft.level().code(),
            draft.action().code(),
            draft.date(),
            draft.status().code(),
            String.valueOf(draft.span().start()));
    return new Assertion.PartnershipAssertion(
        id,
        draft.parties(),
        draft.level(),
        draft.qualifiers(),
        draft.action(),
        draft.date(),
        draft.status(),
        confidence.of(draft),
        draft.rule() + "/" + draft.how(),
        evidence,
        draft.place());
  }

  /** What a document is worth as a source, where nothing outside says it. */
  private static String sourceClass(Document document, DocumentKind kind) {
    String stated = document.metadata().sourceClass();
    if (!stated.isEmpty()) {
      return stated;
    }
    return switch (kind) {
      case JOINT_STATEMENT, JOINT_DECLARATION, TREATY, AGREEMENT, ACTION_PLAN, COMMUNIQUE ->
          "original";
      case FACT_SHEET, READOUT, REMARKS, PRESS_RELEASE, OTHER -> "official";
      case NEWS -> "agency";
      case STUDY -> "study";
    };
  }
}
