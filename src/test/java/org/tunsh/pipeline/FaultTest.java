package org.tunsh.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.fixture.Thoroughness;

/**
 * Every change of the file system may fail: the old or the new output stands, the next run goes on.
 */
class FaultTest {
  /** So plainly English that no model of languages is loaded, a thousand times over. */
  private static final String PLAIN =
      " In the talks the two sides spoke of the roads and of the schools, and they agreed to go"
          + " on.\n";

  @TempDir private Path folder;

  @Test
  void whicheverChangeFailsTheOldOrTheNewOutputStandsAndTheNextRunGoesOn() throws Exception {
    MadeProgram program = new MadeProgram(folder);
    program.write(
        "a.md",
        "# Joint Statement\n\n"
            + "3 May 2011\n\n"
            + "Mongolia and Japan declared a strategic partnership."
            + PLAIN);
    program.write("b.md", "# Talks\n\n4 May 2012\n\nMongolia and India spoke of energy." + PLAIN);
    program.run("old");
    Map<String, String> before = program.published("old");
    program.write(
        "b.md",
        "# Statement\n\n4 May 2015\n\nMongolia and India declared a strategic partnership."
            + PLAIN);
    program.write("c.md", "# Statement\n\n5 June 2016\n\nIndia and Japan met." + PLAIN);
    program.runFromNothing("fresh");
    Map<String, String> after = program.published("fresh");
    assertNotEquals(before, after);

    FailingFiles none = new FailingFiles(0, false);
    program.duplicate("old", "out");
    program.run(none.path(program.output("out")));
    assertEquals(after, program.published("out"), "without a fault");
    List<String> changes = none.changes();
    Map<String, Integer> outcomes = new TreeMap<>();
    int tried = 0;
    for (int number : sample(changes)) {
      for (boolean forGood : List.of(false, true)) {
        outcomes.merge(survives(program, number, forGood, before, after), 1, Integer::sum);
      }
      Thoroughness.told(++tried, changes.size(), 20, outcomes);
    }
    System.out.println(
        "faults injected at " + changes.size() + " changes of the file system: " + outcomes);
    assertTrue(outcomes.keySet().stream().anyMatch(each -> each.startsWith("failed")));
  }

  /** The first of each kind and the renames, and some more by chance; or all. */
  private static Iterable<Integer> sample(List<String> changes) {
    List<Integer> all = new ArrayList<>();
    TreeSet<Integer> chosen = new TreeSet<>();
    TreeSet<String> kinds = new TreeSet<>();
    for (int i = 1; i <= changes.size(); i++) {
      all.add(i);
      String kind = changes.get(i - 1).split(" ", 2)[0];
      if (kinds.add(kind) || kind.equals("rename")) {
        chosen.add(i);
      }
    }
    System.out.println("seed " + Thoroughness.seed());
    chosen.addAll(Thoroughness.some(all, 4, Thoroughness.seed()));
    return chosen;
  }

  private String survives(
      MadeProgram program,
      int number,
      boolean forGood,
      Map<String, String> before,
      Map<String, String> after)
      throws Exception {
    program.duplicate("old", "out");
    FailingFiles files = new FailingFiles(number, forGood);
    boolean failed = false;
    try {
      program.run(files.path(program.output("out")));
    } catch (PipelineException e) {
      failed = true;
      assertEquals(PipelineException.Fault.FAILURE, e.fault());
    }
    String what = files.changes().get(Math.min(number, files.changes().size()) - 1);
    String where = "fault at change " + number + " (" + what + ")" + (forGood ? " for good" : "");
    Map<String, String> left = program.published("out");
    boolean gone = left.isEmpty();
    // Where both renames of the switch fail, and putting back too, the next run has to put it
    // right.
    assertTrue(
        left.equals(before) || left.equals(after) || gone && forGood, where + ": a mix stands");
    assertFalse(gone && !program.state("out").resolve("previous").toFile().exists(), where);
    program.run("out");
    assertEquals(after, program.published("out"), where + ": the next run");
    return (failed ? "failed, " : "done, ")
        + (gone ? "put back by the next" : left.equals(before) ? "old" : "new");
  }
}
