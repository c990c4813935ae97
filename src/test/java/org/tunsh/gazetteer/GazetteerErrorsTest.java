package org.tunsh.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerErrorsTest {
  private static final Path OWN = Path.of(System.getProperty("tunsh.root", "."), "gazetteers");

  @TempDir Path folder;

  private GazetteerException wrong(String file, String text) throws IOException {
    Path written = Files.writeString(folder.resolve(file), text);
    GazetteerException e =
        assertThrows(GazetteerException.class, () -> Gazetteers.load(OWN, folder));
    assertEquals(written, e.file());
    assertTrue(e.toString().contains(file), e.toString());
    return e;
  }

  @Test
  void anUnknownKeyNamesItsLine() throws IOException {
    GazetteerException e =
        wrong("parties.yaml", "# imaginary\n- code: QMA\n  name: Amaria\n  nam: x\n");
    assertEquals(4, e.line());
    assertTrue(e.toString().contains("'nam' is unknown"), e.toString());
  }

  @Test
  void aWrongTypeNamesItsLine() throws IOException {
    GazetteerException e = wrong("parties.yaml", "- code: QMA\n  name: Amaria\n  names: Amarien\n");
    assertEquals(3, e.line());
    assertTrue(e.toString().contains("a list"), e.toString());
  }

  @Test
  void brokenYamlNamesItsLine() throws IOException {
    assertEquals(2, wrong("parties.yaml", "- code: QMA\n  name: [Amaria\n").line() - 1);
  }

  @Test
  void aMissingKeyNamesItsEntry() throws IOException {
    GazetteerException e = wrong("areas.yaml", "- code: political\n- strong: [talks]\n");
    assertEquals(2, e.line());
    assertTrue(e.toString().contains("'code' was expected"), e.toString());
  }

  @Test
  void aNameOfTwoPartiesAsksForAPreference() throws IOException {
    GazetteerException e = wrong("parties.yaml", "- code: QMA\n  name: Mongolia\n");
    assertEquals(2, e.line());
    assertTrue(e.toString().contains("'prefer'"), e.toString());
  }

  @Test
  void aStarInTheMiddleIsRefused() throws IOException {
    assertEquals(2, wrong("defence.yaml", "- code: x\n  strong: ['mil* aid']\n").line());
  }

  @Test
  void aLeaderOfNobodyOrWithAWrongDateNamesItsLine() throws IOException {
    String head = "# nobody\nstate,name,forms,office,from,to\n";
    assertEquals(3, wrong("leaders.csv", head + "QQQ,A B,B,president,1999,\n").line());
    assertEquals(3, wrong("leaders.csv", head + "MNG,A B,B,president,99,\n").line());
    assertEquals(3, wrong("leaders.csv", head + "MNG,A B,B,boss,1999,\n").line());
  }

  @Test
  void aMissingListIsNamed() {
    GazetteerException e = assertThrows(GazetteerException.class, () -> Gazetteers.load(folder));
    assertEquals(0, e.line());
    assertTrue(e.toString().contains("ambiguous.yaml"), e.toString());
  }

  @Test
  void textThatIsNoUtf8IsRefused() throws IOException {
    Files.write(folder.resolve("parties.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
    GazetteerException e =
        assertThrows(GazetteerException.class, () -> Gazetteers.load(OWN, folder));
    assertTrue(e.toString().contains("UTF-8"), e.toString());
  }

  @Test
  void furtherFoldersAddPartiesAndNames() throws Exception {
    Files.writeString(
        folder.resolve("parties.yaml"),
        "- code: QMA\n"
            + "  name: Amaria\n"
            + "  demonyms: [Amarian]\n"
            + "- code: MNG\n"
            + "  names: [Land of the Blue Sky]\n");
    Gazetteers more = Gazetteers.load(OWN, folder);
    assertEquals("QMA", more.partyByName("Amarian").orElseThrow());
    assertEquals("MNG", more.partyByName("Land of the Blue Sky").orElseThrow());
    assertEquals("Mongolia", more.name("MNG"));
    assertNotEquals(Gazetteers.load(OWN).fingerprint(), more.fingerprint());
  }
}
