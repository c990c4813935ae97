package org.tunsh.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tunsh.fixture.FactsBuilder.document;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tunsh.fixture.FactsBuilder;
import org.tunsh.model.Facts;
import org.tunsh.reconcile.Reconciler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublisherTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  private Path published(String name, Publication publication) throws IOException {
    Path output = folder.resolve(name);
    Publisher.publish(publication, output, Optional.empty());
    return output;
  }

  private static List<String> files(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> output.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyFileOfTheDesignIsThereAndTheSameTwice() throws IOException {
    Path one = published("one", MadeUp.publication(9));
    Path two = published("two", MadeUp.publication(9));
    assertEquals(
        List.of(
            "areas.csv",
            "assertions.jsonl",
            "changes.jsonl",
            "check.html",
            "check.json",
            "codebook.md",
            "commitments.csv",
            "conflicts.csv",
            "datapackage.json",
            "defence.csv",
            "documents.jsonl",
            "duplicates.csv",
            "errata.csv",
            "instruments.csv",
            "partnerships.csv",
            "report.html",
            "reviews.jsonl",
            "set-aside.csv",
            "tables/table1.csv",
            "tables/table2.csv",
            "tables/tables.html"),
        files(one));
    for (String file : files(one)) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(file)), Files.readAllBytes(two.resolve(file)), file);
    }
  }

  @Test
  void documentsHaveAllFieldsAndOnlyWhatIsSureEnough() throws IOException {
    Path output = published("out", MadeUp.publication(2));
    List<String> lines = Files.readAllLines(output.resolve("documents.jsonl"));
    for (String line : lines) {
      JsonNode document = JSON.readTree(line);
      assertEquals(
          List.of(
              "id",
              "file",
              "sha256",
              "duplicateOf",
              "kind",
              "date",
              "parties",
              "areas",
              "areasFrom",
              "defence",
              "partnerships",
              "instruments",
              "title",
              "language",
              "source",
              "sourceClass",
              "dateReason",
              "without",
              "reviewed",
              "alike"),
          List.copyOf(document.propertyNames()));
      for (JsonNode partnership : document.path("partnerships")) {
        assertEquals(
            List.of("parties", "level", "qualifiers", "action", "date", "status", "quote"),
            List.copyOf(partnership.propertyNames()));
        assertTrue(!partnership.path("level").asString().equals("expanded"), "under the threshold");
      }
    }
    assertTrue(Files.readString(output.resolve("assertions.jsonl")).contains("\"expanded\""));
  }

  @Test
  void aFileWithTheSameBytesNamesTheFirst() throws IOException {
    Publication one = MadeUp.publication(0);
    List<Facts> documents = new ArrayList<>(one.documents());
    documents.add(document("papers/a.md", "study").content("papers/study.pdf").facts());
    documents.add(document("papers/z.md", "study").content("papers/study.pdf").facts());
    Path output =
        published(
            "out",
            new Publication(
                documents,
                one.setAside(),
                one.dataset(),
                one.independent(),
                one.reference(),
                one.check(),
                one.least(),
                one.names()));
    List<String> first =
        Files.readAllLines(output.resolve("documents.jsonl")).stream()
            .map(line -> JSON.readTree(line).path("duplicateOf").asString())
            .toList();
    assertEquals(List.of("", "papers/a.md", "papers/a.md"), first);
  }

  @Test
  void checkJsonHasTheFormOfTheDesign() throws IOException {
    JsonNode check =
        JSON.readTree(
            Files.readString(published("out", MadeUp.publication(1)).resolve("check.json")));
    assertEquals(
        List.of("reference", "values", "summary", "claims"), List.copyOf(check.propertyNames()));
    long judged = 0;
    for (JsonNode value : check.path("values")) {
      assertEquals(
          List.of(
              "table",
              "row",
              "column",
              "order",
              "expected",
              "found",
              "verdict",
              "reason",
              "evidence",
              "sources"),
          List.copyOf(value.propertyNames()));
      judged += value.path("verdict").asString().equals("extra") ? 0 : 1;
    }
    assertEquals(67, judged);
  }

  @Test
  void tablesAreWholeAndGuardedAndTheirColumnsAreDescribed() throws IOException {
    Path output = published("out", MadeUp.publication(3));
    JsonNode descriptor = JSON.readTree(Files.readString(output.resolve("datapackage.json")));
    assertTrue(descriptor.path("$schema").asString().endsWith("/2.0/datapackage.json"));
    for (JsonNode resource : descriptor.path("resources")) {
      assertTrue(resource.path("$schema").asString().endsWith("/2.0/dataresource.json"));
      assertTrue(resource.path("schema").path("primaryKey").isArray());
      Path file = output.resolve(resource.path("path").asString());
      assertEquals(Files.size(file), resource.path("bytes").asLong());
      List<String> columns = new ArrayList<>();
      resource.path("schema").path("fields").forEach(f -> columns.add(f.path("name").asString()));
      String header = Files.readAllLines(file).getFirst();
      assertEquals(String.join(",", columns), header);
    }
    assertTrue(Files.readString(output.resolve("instruments.csv")).contains(",'=Memorandum"));
    assertTrue(Files.readString(output.resolve("set-aside.csv")).contains("'=cmd.txt,"));
  }

  @Test
  void threePartiesAreThreeRowsOfOneEvent() throws IOException {
    Facts three =
        document("a.md", "original").tells("JPN+KOR+USA strategic declared 2023-08-18").facts();
    Publication made = MadeUp.publication(0);
    Publication publication =
        new Publication(
            List.of(three),
            List.of(),
            Reconciler.reconcile(List.of(three), FactsBuilder.RANKING),
            Reconciler.reconcileWithoutStudyTables(List.of(three), FactsBuilder.RANKING, 0),
            made.reference(),
            made.check(),
            0,
            made.names());
    Path csv = published("out", publication).resolve("partnerships.csv");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      List<NamedCsvRecord> rows = reader.stream().toList();
      assertEquals(
          List.of("JPN-KOR", "JPN-USA", "KOR-USA"),
          rows.stream().map(row -> row.getField("a") + "-" + row.getField("b")).toList());
      assertEquals(1, rows.stream().map(row -> row.getField("event")).distinct().count());
    }
  }

  @Test
  void tablesAreRebuiltFromTheirCellsAndApartFromEvidence() throws IOException {
    Path csv = published("out", MadeUp.publication(0)).resolve("tables/table1.csv");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      List<String> years =
          reader.stream()
              .filter(r -> r.getField("partner").equals("USA") && r.getField("row").equals("years"))
              .map(row -> row.getField("from") + " " + row.getField("value"))
              .toList();
      assertEquals(List.of("table strategic:2018", "evidence strategic:2019-07-31"), years);
    }
    String rebuilt = Files.readString(csv);
    assertTrue(
        rebuilt.contains("KOR,areas,3,health+environment-climate+education,table,"), rebuilt);
    assertTrue(rebuilt.contains("RUS,areas,2,economy,evidence,"), rebuilt);
  }

  @Test
  void changesAreToldAgainstTheLastOutput() throws IOException {
    Path before = published("before", MadeUp.publication(1));
    Path after = folder.resolve("after");
    Publisher.publish(MadeUp.publication(2), after, Optional.of(before));
    List<String> lines = Files.readAllLines(after.resolve("changes.jsonl"));
    assertTrue(
        lines.stream()
            .anyMatch(
                line ->
                    line.startsWith(
                        "{\"what\":\"document\",\"change\":\"added\",\"id\":\"declarations/1.md\"")),
        String.join("\n", lines));
    assertEquals("", Files.readString(before.resolve("changes.jsonl")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.html", "check.html", "tables/tables.html"})
  void pagesAreWellFormedAndSelfContained(String file) throws IOException {
    String html = Files.readString(published("out", MadeUp.publication(5)).resolve(file));
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Element page = Jsoup.parse(html, parser);
    assertTrue(parser.getErrors().isEmpty(), parser.getErrors().toString());
    assertEquals(1, page.select("main").size());
    assertEquals(1, page.select("h1").size());
    assertEquals("en", page.select("html").attr("lang"));
    assertEquals(0, page.select("script,link,img,iframe").size());
    assertTrue(page.select("table:not(:has(caption))").isEmpty(), "tables without a caption");
    assertTrue(page.select("th:not([scope])").isEmpty(), "headers without a scope");
    for (Element link : page.select("a[href^=#]")) {
      String target = link.attr("href").substring(1);
      assertTrue(page.getElementById(target) != null, "nothing at #" + target);
    }
  }

  @Test
  void aReportOfFourHundredPairsStaysUnderThreeMegabytes() throws IOException {
    Path output = published("out", MadeUp.publication(400));
    long size = Files.size(output.resolve("report.html"));
    assertTrue(size < 3_000_000, "report.html has " + size + " bytes");
  }

  @Test
  void whereSourcesDisagreeTheDateIsOneOfASet() throws IOException {
    String acts =
        Files.readString(published("dates", MadeUp.publication(1)).resolve("partnerships.csv"));
    List<String> uncertain = acts.lines().filter(line -> line.contains("MNG,USA")).toList();
    assertEquals(1, uncertain.size());
    assertTrue(uncertain.getFirst().endsWith(",\"[2018,2019-07-31]\""), uncertain.toString());
    assertTrue(
        acts.lines().anyMatch(line -> line.contains("MNG,RUS") && line.endsWith(",2019-09")), acts);
  }
}
