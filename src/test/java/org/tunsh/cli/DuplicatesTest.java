package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive has already is said when a document comes, and in the output. */
class DuplicatesTest {
  private static final String TEXT =
      """
      Joint Statement on the Strategic Partnership between Mongolia and Japan

      Ulaanbaatar, 14 March 2017

      The two sides declared that the relations between Mongolia and Japan are raised to a Strategic Partnership.
      They will meet every year, and work together on energy, transport, culture and education for the good of both peoples.
      """;

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void begin() throws IOException {
    home = folder.resolve("home");
    String out = ok("add", write("statement.txt", TEXT));
    assertFalse(out.contains("reads like"), out);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String ok(Object... words) {
    List<Object> all = new java.util.ArrayList<>(List.of(words));
    all.addAll(List.of("--home", home));
    CommandRun run = CommandRun.of(all.toArray());
    assertEquals(0, run.code(), run.err() + run.out());
    return run.out();
  }

  private String html() {
    return "<html><head><title>Statement</title></head><body><article><p>"
        + TEXT.strip().replace("\n\n", "</p><p>")
        + "</p></article></body></html>";
  }

  @Test
  void theSameTextInAnotherFormatIsSaidBeforeAndAfterARun() throws IOException {
    String before = ok("add", write("page.html", html()));
    assertTrue(before.contains("'page.html' reads like 'statement.txt'"), before);
    assertTrue(before.contains("the same text, as another format has it, 100 %"), before);
    ok("refresh", "--quiet");
    List<String> rows = Files.readAllLines(home.resolve("output/duplicates.csv"));
    assertEquals("file,document,how,share,otherFile,other", rows.getFirst());
    assertEquals(2, rows.size(), rows.toString());
    assertTrue(rows.getLast().startsWith("statement.txt,"), rows.toString());
    assertTrue(rows.getLast().contains(",same-text,1.0,page.html,"), rows.toString());
    String documents = Files.readString(home.resolve("output/documents.jsonl"));
    assertTrue(documents.contains("\"alike\":\"page.html\""), documents);
    assertTrue(ok("status").contains("Read alike: 1; see duplicates.csv"));
    String after = ok("add", write("again.md", TEXT.replace("both peoples", "all their people")));
    assertTrue(after.contains("nearly the same text"), after);
  }

  @Test
  void theSameBytesAndTheSameAnswersInAnyOrder() throws IOException {
    assertTrue(ok("add", write("copy.txt", TEXT)).contains("already in the corpus"));
    ok("add", "--no-compare", write("page.html", html()));
    Path papers = Files.createDirectories(folder.resolve("papers"));
    Files.writeString(papers.resolve("b.txt"), TEXT);
    Files.writeString(papers.resolve("a.txt"), TEXT);
    Files.writeString(papers.resolve("c.html"), html());
    ok("run", "--quiet", papers, "--output", folder.resolve("one"));
    List<String> rows = Files.readAllLines(folder.resolve("one/duplicates.csv"));
    assertTrue(rows.get(1).startsWith("b.txt,") && rows.get(1).contains("same-bytes,1.0,a.txt"));
    assertTrue(rows.get(2).startsWith("c.html,") && rows.get(2).contains("same-text,1.0,a.txt"));
    // A state folder of another run, and none, give the same.
    ok("run", "--quiet", papers, "--output", folder.resolve("one"));
    assertEquals(rows, Files.readAllLines(folder.resolve("one/duplicates.csv")));
    Files.write(folder.resolve(".one.tunsh/signatures"), new byte[] {1, 2, 3});
    Files.writeString(papers.resolve("d.txt"), "Nothing of it.");
    ok("run", "--quiet", papers, "--output", folder.resolve("one"));
    assertEquals(rows, Files.readAllLines(folder.resolve("one/duplicates.csv")));
  }

  @Test
  void whatCannotBeReadIsKeptAndSaid() throws IOException {
    Path broken = folder.resolve("broken.pdf");
    Files.writeString(broken, "%PDF-1.4 and nothing else");
    String out = ok("add", broken);
    assertTrue(out.contains("'broken.pdf' added") && out.contains("not held against"), out);
  }
}
