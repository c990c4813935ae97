package org.tunsh.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.index.NameTable;
import org.tunsh.index.SearchIndex;
import org.tunsh.index.SearchLimits;
import org.tunsh.index.SearchRequest;

class IndexUpdateTest {
  private static final Path PROGRAM = Path.of(System.getProperty("tunsh.root", "."));
  private static final List<String> QUERIES =
      List.of(
          "",
          "energy",
          "mongolia rail*",
          "party:MNG",
          "\"strategic partnership\"",
          "energy OR dams~1");

  @TempDir private Path folder;

  private Workspace workspace(String output) {
    return new Workspace(PROGRAM, folder.resolve("home"), folder.resolve(output));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("in")).resolve(name), text);
  }

  private void run(String output) throws PipelineException {
    new Runner(workspace(output), Progress.NONE, RunSettings.of(Clock.systemUTC()))
        .run(List.of(folder.resolve("in")));
  }

  private List<String> answers(String output) throws Exception {
    Path index = folder.resolve(output).resolve("index");
    List<String> answers = new ArrayList<>();
    try (SearchIndex search =
        SearchIndex.open(
            index,
            PROGRAM.resolve("gazetteers"),
            NameTable.read(index),
            new SearchLimits(Duration.ofMinutes(1), System::nanoTime))) {
      for (String query : QUERIES) {
        answers.add(query + " " + search.search(SearchRequest.of(query)));
      }
    }
    return answers;
  }

  private void fill() throws IOException {
    for (int i = 0; i < 12; i++) {
      write(
          "paper" + i + ".txt",
          "Mongolia and India spoke of energy and railway number " + i + ".\n");
    }
  }

  @Test
  void anIndexThatWasBroughtUpToDateAnswersAsOneMadeFromNothing() throws Exception {
    fill();
    run("out");
    write("paper3.txt", "Mongolia and Japan declared a strategic partnership on 3 May 2011.\n");
    write("new.txt", "Energy, energy and dams.\n");
    write("twice.txt", "Energy, energy and dams.\n");
    Files.delete(folder.resolve("in").resolve("paper5.txt"));
    run("out");
    run("fresh");
    assertEquals(answers("fresh"), answers("out"));
  }

  @Test
  void aDamagedIndexIsMadeAnewFromTheKeptTexts() throws Exception {
    fill();
    run("out");
    List<String> before = answers("out");
    Path index = folder.resolve("out").resolve("index");
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("_")).toList()) {
        Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
      }
    }
    assertEquals(12, new IndexRebuilder(workspace("out"), Progress.NONE).rebuild());
    assertEquals(before, answers("out"));
    assertTrue(Files.exists(index.resolve("tunsh-index.names")));
  }
}
