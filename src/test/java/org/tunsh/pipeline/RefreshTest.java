package org.tunsh.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.fixture.Thoroughness;

/** A refresh costs what changed, and gives what a run from nothing gives. */
class RefreshTest {
  private static final List<String> STATES =
      List.of("Mongolia", "Japan", "India", "Vietnam", "Chile", "Kenya", "Freedonia", "Sylvania");
  private static final List<String> TIERS =
      List.of("strategic partnership", "comprehensive partnership", "partnership");

  @TempDir private Path folder;

  private static String statement(Random random) {
    String a = STATES.get(random.nextInt(STATES.size()));
    String b = STATES.get(random.nextInt(STATES.size()));
    return "# Joint Statement of %s and %s\n\n%d May %d\n\n%s and %s declared a %s. They spoke of energy.\n"
        .formatted(
            a,
            b,
            1 + random.nextInt(28),
            2000 + random.nextInt(20),
            a,
            b,
            TIERS.get(random.nextInt(TIERS.size())));
  }

  @Test
  void afterRandomEditsTheOutputIsThatOfARunFromNothing() throws Exception {
    long seed = Thoroughness.seed();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    MadeProgram program = new MadeProgram(folder);
    for (int i = 0; i < 6; i++) {
      program.write("first" + i + ".md", statement(random));
    }
    int rounds = Thoroughness.of(4, 100);
    int edits = 0;
    for (int round = 1; round <= rounds; round++) {
      List<String> done = new ArrayList<>();
      for (int i = 1 + random.nextInt(8); i > 0; i--) {
        done.add(edit(program, random, round + "-" + i));
        edits++;
      }
      program.run("out");
      program.runFromNothing("fresh" + round);
      assertEquals(
          program.published("fresh" + round),
          program.published("out"),
          "seed " + seed + ", round " + round + ": " + done);
      StateFolder.deleteTree(program.output("fresh" + round));
      StateFolder.deleteTree(program.state("fresh" + round));
      Thoroughness.told(round, rounds, 10, edits + " edits");
    }
    System.out.println(edits + " random edits in " + rounds + " refreshes");
  }

  private static String edit(MadeProgram program, Random random, String name) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(program.documents())) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    Path one = files.isEmpty() ? null : files.get(random.nextInt(files.size()));
    int what = random.nextInt(7);
    if (one == null || what == 0 || what == 1) {
      program.write("new " + name + ".md", statement(random));
      return "added " + name;
    }
    switch (what) {
      case 2 -> Files.writeString(one, statement(random));
      case 3 -> Files.delete(one);
      case 4 -> Files.move(one, program.documents().resolve("moved " + name + ".md"));
      case 5 -> Files.copy(one, program.documents().resolve("same " + name + ".md"));
      default -> {
        return list(program, random, name);
      }
    }
    return what + " " + one.getFileName();
  }

  /** A state comes, goes, or gets another name; or the words of a tier change. */
  private static String list(MadeProgram program, Random random, String name) throws IOException {
    Path parties = program.gazetteer("parties.yaml");
    String text = Files.readString(parties);
    String freedonia = "\n- code: QFD\n  name: Freedonia\n  demonyms: [Freedonian]\n";
    switch (random.nextInt(4)) {
      case 0 ->
          Files.writeString(
              parties, text.contains(freedonia) ? text.replace(freedonia, "") : text + freedonia);
      case 1 -> {
        String names = "names: [Sylvania";
        String kenya = "- code: KEN\n  name: Kenya\n";
        Files.writeString(
            parties,
            text.contains(names)
                ? text.replace(kenya + "  " + names + ", ", kenya + "  names: [")
                : text.replace(kenya + "  names: [", kenya + "  " + names + ", "));
      }
      case 2 -> Files.writeString(parties, text + "# A remark " + name + "\n");
      default -> {
        Path areas = program.gazetteer("areas.yaml");
        Files.writeString(areas, Files.readString(areas) + "\n");
        Path rankings = program.gazetteer("rankings.yaml");
        Files.writeString(rankings, Files.readString(rankings) + "# " + name + "\n");
      }
    }
    return "lists " + name;
  }

  @Test
  void aChangedNameRecomputesOnlyTheDocumentsThatHoldIt() throws Exception {
    MadeProgram program = new MadeProgram(folder);
    program.write(
        "a.md", "# Talks\n\n3 May 2011\n\nFreedonia and Japan declared a strategic partnership.\n");
    program.write(
        "b.md", "# Talks\n\n4 May 2012\n\nMongolia and Japan declared a strategic partnership.\n");
    program.write("c.md", "# Talks\n\n4 May 2012\n\nFREEDONIAN guests came to India.\n");
    assertEquals(3, program.run("out").computed());
    Path parties = program.gazetteer("parties.yaml");
    Files.writeString(
        parties,
        Files.readString(parties) + "\n- code: QFD\n  name: Freedonia\n  demonyms: [Freedonian]\n");
    RunReport report = program.run("out");
    assertEquals(2, report.computed());
    assertTrue(program.published("out").getOrDefault("partnerships.csv", "").contains("QFD"));
    program.runFromNothing("fresh");
    assertEquals(program.published("fresh"), program.published("out"));
  }

  @Test
  void whatNoDocumentCanFeelRecomputesNone() throws Exception {
    MadeProgram program = new MadeProgram(folder);
    program.write(
        "b.md", "# Talks\n\n4 May 2012\n\nMongolia and Japan declared a strategic partnership.\n");
    program.run("out");
    Path rankings = program.gazetteer("rankings.yaml");
    Files.writeString(
        rankings, Files.readString(rankings).replace("says: A scholarly", "says: Any scholarly"));
    Path tiers = program.gazetteer("tiers.yaml");
    Files.writeString(tiers, "# A remark\n" + Files.readString(tiers));
    RunReport report = program.run("out");
    assertEquals(0, report.computed());
    assertTrue(!report.unchanged());
    assertTrue(program.run("out").unchanged());
  }

  @Test
  void anOutputOfANewerFormatIsRefusedAndLeftAsItIs() throws Exception {
    MadeProgram program = new MadeProgram(folder);
    program.write("b.md", "# Talks\n\nMongolia and Japan met.\n");
    program.run("out");
    Path marker = program.output("out").resolve("tunsh.json");
    String newer = "{\"format\":" + (Runner.FORMAT + 1) + ",\"inputs\":\"\",\"more\":[1]}\n";
    Files.writeString(marker, newer);
    PipelineException refused = assertThrows(PipelineException.class, () -> program.run("out"));
    assertEquals(PipelineException.Fault.FAILURE, refused.fault());
    assertTrue(String.valueOf(refused.getMessage()).contains("newer version"));
    assertEquals(newer, Files.readString(marker));
    assertThrows(
        PipelineException.class, () -> Archive.open(program.workspace(program.output("out"))));
  }

  @Test
  void anOutputOfAnOlderFormatIsMadeAnew() throws Exception {
    MadeProgram program = new MadeProgram(folder);
    program.write("b.md", "# Talks\n\nMongolia and Japan met.\n");
    program.run("out");
    var whole = program.published("out");
    Files.writeString(
        program.output("out").resolve("tunsh.json"), "{\"format\":0,\"inputs\":\"old\"}\n");
    Files.delete(program.output("out").resolve("codebook.md"));
    program.run("out");
    assertEquals(whole, program.published("out"));
  }
}
