package org.tunsh.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tunsh.annotate.Annotator;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Document;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Span;

class SubjectCasesTest {
  private final Gazetteers gazetteers;
  private final WordLists words;

  SubjectCasesTest() throws Exception {
    Path folder = Path.of(System.getProperty("tunsh.root", "."), "gazetteers");
    gazetteers = Gazetteers.load(folder);
    List<Path> files = new ArrayList<>();
    for (String name : List.of("tiers", "actions", "kinds", "gate", "passages", "instruments")) {
      files.add(folder.resolve(name + ".yaml"));
    }
    words = WordLists.read(files);
  }

  private static Stream<DynamicTest> each(String file, Function<RuleCase, List<String>> read)
      throws IOException {
    return RuleCase.read(file).stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(), () -> assertEquals(one.expect(), read.apply(one))));
  }

  /** Peru and Kenya, unless the case says otherwise. */
  private static List<String> parties(RuleCase one) {
    if (!one.values().containsKey("parties")) {
      return List.of("KEN", "PER");
    }
    String codes = one.text("parties");
    return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
  }

  @TestFactory
  Stream<DynamicTest> areas() throws IOException {
    AreaRules rules = new AreaRules(gazetteers, words, Models.NONE);
    return each(
        "areas.yaml",
        one -> {
          AreaRules.Areas areas =
              rules.draw(
                  one.document(),
                  DocumentKind.parse(one.text("kind")),
                  one.text("title"),
                  parties(one));
          assertEquals(one.text("from"), areas.from(), areas.codes().toString());
          return areas.codes();
        });
  }

  @TestFactory
  Stream<DynamicTest> defence() throws IOException {
    DefenceRules rules = new DefenceRules(gazetteers, words);
    return each(
        "defence.yaml",
        one ->
            rules.draw(one.document(), parties(one)).stream()
                .map(DefenceRules.Found::item)
                .toList());
  }

  @TestFactory
  Stream<DynamicTest> commitments() throws IOException {
    CommitmentRules ofClause = new CommitmentRules(gazetteers, words);
    SubjectRules ofPairs = new SubjectRules(gazetteers, words);
    return each(
        "commitments.yaml",
        one -> {
          Document document = one.document();
          if (!one.text("focus").isEmpty()) {
            return ofPairs.ofPairs(document, one.text("focus"), "").stream()
                .filter(CommitmentAssertion.class::isInstance)
                .map(SubjectCasesTest::line)
                .toList();
          }
          return ofClause.inClause(document.text(), new Span(0, document.text().length())).stream()
              .map(bound -> bound.aspect() + " " + bound.subject())
              .toList();
        });
  }

  @TestFactory
  Stream<DynamicTest> sheetsOfOneSide() throws IOException {
    SubjectRules rules = new SubjectRules(gazetteers, words);
    return each(
        "one-sided.yaml",
        one ->
            rules
                .ofParties(one.document(), DocumentKind.parse(one.text("kind")), parties(one))
                .stream()
                .filter(CommitmentAssertion.class::isInstance)
                .map(CommitmentAssertion.class::cast)
                .map(bound -> bound.aspect() + " " + bound.subject())
                .toList());
  }

  @TestFactory
  Stream<DynamicTest> tables() throws IOException {
    TableRules rules = new TableRules(gazetteers, words);
    Annotator annotator = new Annotator(gazetteers, words);
    return each(
        "tables.yaml",
        one ->
            rules.draw(annotator.annotate(one.document()), one.text("focus")).stream()
                .map(SubjectCasesTest::line)
                .toList());
  }

  private static String line(Assertion assertion) {
    String pair = String.join("+", assertion.parties()) + " ";
    return switch (assertion) {
      case PartnershipAssertion p -> pair + p.level().code() + " " + p.date();
      case AreaAssertion a -> pair + "area " + a.order() + " " + a.area();
      case DefenceAssertion d -> pair + "defence " + d.order() + " " + d.item();
      case CommitmentAssertion c -> pair + c.aspect() + " " + c.subject();
      case InstrumentAssertion i -> pair + i.title();
    };
  }
}
