package org.tunsh.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tunsh.publish.DocumentChanges.Kept;
import org.tunsh.publish.DocumentChanges.Step;

class DocumentChangesTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);
  private static final String C = "c".repeat(64);

  private static String id(String hash) {
    return hash.substring(0, 16);
  }

  @Test
  void aFileThatCameChangedWasRenamedOrWent() {
    DocumentChanges changes =
        new DocumentChanges(
            List.of(new Kept("gone.md", A), new Kept("one.md", B), new Kept("two.md", C)),
            List.of(new Kept("one.md", "d".repeat(64)), new Kept("three.md", C)),
            List.of(),
            List::of);
    assertEquals(
        List.of(
            new Step("gone.md", A, "", "the file is gone or cannot be read"),
            new Step("one.md", B, "d".repeat(64), "the file changed"),
            new Step("three.md", "", C, "it was 'two.md' before"),
            new Step("two.md", C, "", "it is now 'three.md'")),
        changes.steps());
    assertEquals("'gone.md' is gone", changes.behind(id(A)));
    assertEquals("'one.md' changed", changes.behind(id(B)));
    assertEquals("'one.md' changed", changes.behind("d".repeat(16)));
    assertEquals("the rules or decisions changed for 'three.md'", changes.behind(id(C)));
  }

  @Test
  void aSecondDocumentOfTheSameNameIsNewAndTheFirstStays() {
    List<Kept> one = List.of(new Kept("statement.html", B));
    List<Kept> two = List.of(new Kept("statement.html", A), new Kept("statement.html", B));
    DocumentChanges come = new DocumentChanges(one, two, List.of(), List::of);
    assertEquals(List.of(new Step("statement.html", "", A, "the file is new")), come.steps());
    assertEquals("'statement.html' is new", come.behind(id(A)));
    DocumentChanges gone = new DocumentChanges(two, one, List.of(), List::of);
    assertEquals(
        List.of(new Step("statement.html", A, "", "the file is gone or cannot be read")),
        gone.steps());
    assertEquals("'statement.html' is gone", gone.behind(id(A)));
    assertEquals(List.of(), new DocumentChanges(two, two, List.of(), List::of).steps());
  }

  @Test
  void oneOfTwoOfTheSameNameChanged() {
    DocumentChanges changes =
        new DocumentChanges(
            List.of(new Kept("x.md", A), new Kept("x.md", B)),
            List.of(new Kept("x.md", A), new Kept("x.md", C)),
            List.of(),
            List::of);
    assertEquals(List.of(new Step("x.md", B, C, "the file changed")), changes.steps());
    assertEquals("'x.md' changed", changes.behind(id(C)));
  }

  @Test
  void whereTheDocumentStayedTheListThatChangedIsNamed() {
    List<Kept> one = List.of(new Kept("x.md", A));
    DocumentChanges changes =
        new DocumentChanges(one, one, List.of("own/organisations.yaml"), List::of);
    assertEquals(
        "'own/organisations.yaml' changed, which 'x.md' is read with", changes.behind(id(A)));
  }
}
