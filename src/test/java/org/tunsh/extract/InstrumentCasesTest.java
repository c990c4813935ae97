package org.tunsh.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tunsh.annotate.Annotator;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Metadata;
import org.tunsh.model.Span;

/** Each case of {@code rules/instruments.yaml}: a text, and the instruments that it must give. */
final class InstrumentCasesTest {
  private static final Path GAZETTEERS =
      Path.of(System.getProperty("tunsh.root", ".")).resolve("gazetteers");

  @TestFactory
  Stream<DynamicTest> eachSentenceGivesItsInstruments() throws IOException, GazetteerException {
    WordLists words = words();
    Annotator annotator = new Annotator(Gazetteers.load(GAZETTEERS), words);
    InstrumentRules rules = new InstrumentRules(words, annotator.speech(), InstrumentJudge.NONE);
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(text(c), () -> check(c, annotator, rules)));
  }

  private static void check(Map<?, ?> one, Annotator annotator, InstrumentRules rules) {
    Document document = document(text(one));
    List<String> found =
        rules
            .draw(annotator.annotate(document, true), kind(one), List.of("MNG", "VNM"), "")
            .stream()
            .map(InstrumentCasesTest::line)
            .toList();
    List<String> wanted =
        ((List<?>) value(one, "gives"))
            .stream().map(String::valueOf).map(InstrumentCasesTest::tidy).toList();
    assertEquals(wanted, found, () -> "instruments of '" + text(one) + "'");
  }

  private static DocumentKind kind(Map<?, ?> one) {
    Object kind = one.get("kind");
    return kind == null
        ? DocumentKind.JOINT_STATEMENT
        : DocumentKind.valueOf(kind.toString().replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private static String line(InstrumentAssertion i) {
    return tidy(
        String.join(
            " | ",
            i.kind().code(),
            i.action().code(),
            i.date(),
            String.join(" ", i.parties()),
            i.title()));
  }

  private static String tidy(String line) {
    return line.replaceAll("\\s+", " ").strip();
  }

  private static Document document(String text) {
    Metadata metadata =
        new Metadata("Of herds and rivers", "", "2024-05-06", "en", "", "", "", "", List.of());
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      boolean item = line.startsWith("- ");
      Span span = new Span(at + (item ? 2 : 0), at + line.length());
      blocks.add(Block.of(item ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH, span));
      at += line.length() + 1;
    }
    return new Document(
        "0",
        "case.txt",
        "0",
        "text/plain",
        metadata,
        text,
        blocks,
        List.of(),
        List.of(),
        0,
        "test");
  }

  private static String text(Map<?, ?> one) {
    return String.valueOf(value(one, "text"));
  }

  private static Object value(Map<?, ?> one, String key) {
    Object value = one.get(key);
    if (value == null) {
      throw new IllegalArgumentException("A case of instruments.yaml has no '" + key + "': " + one);
    }
    return value;
  }

  private static List<Map<?, ?>> cases() throws IOException {
    String yaml =
        Files.readString(
            Path.of(System.getProperty("tunsh.root", "."))
                .resolve("src/test/resources/rules/instruments.yaml"));
    List<Map<?, ?>> cases = new ArrayList<>();
    for (Object one : (List<?>) new Load(LoadSettings.builder().build()).loadFromString(yaml)) {
      cases.add((Map<?, ?>) one);
    }
    return cases;
  }

  private static WordLists words() throws GazetteerException {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("tiers", "actions", "kinds", "gate", "instruments")) {
      files.add(GAZETTEERS.resolve(name + ".yaml"));
    }
    return WordLists.read(files);
  }
}
