package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents handed from one archive to another. */
class BagRoundTripTest {
  @TempDir private Path folder;
  private Path first;
  private Path bag;

  @BeforeEach
  void packs() throws IOException {
    first = folder.resolve("first");
    bag = folder.resolve("bag");
    Path paper = Files.writeString(folder.resolve("a paper %25.txt"), "Mongolia and Japan.\n");
    ok("add", paper, "--home", first, "--licence", "CC0", "--date", "2017-03");
    ok("export", "--format", "bagit", "--to", bag, "--home", first);
  }

  private static String ok(Object... words) {
    CommandRun run = CommandRun.of(words);
    assertEquals(0, run.code(), run.err());
    return run.out();
  }

  private static List<String> kept(Path home) throws IOException {
    Path documents = home.resolve("corpus/documents");
    if (!Files.exists(documents)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(documents)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private CommandRun importedInto(Path home) {
    return CommandRun.of("import", bag, "--home", home);
  }

  @Test
  void aBagBringsTheSameBytesAndSidecars() throws IOException {
    Path second = folder.resolve("second");
    assertEquals(0, importedInto(second).code());
    assertEquals(kept(first), kept(second));
    for (String name : kept(first)) {
      assertArrayEquals(
          Files.readAllBytes(first.resolve("corpus/documents").resolve(name)),
          Files.readAllBytes(second.resolve("corpus/documents").resolve(name)));
    }
    assertTrue(importedInto(second).out().contains("already"));
  }

  @Test
  void aChangedMissingOrUnlistedFileIsRefusedAndNothingIsTakenIn() throws IOException {
    Path documents = bag.resolve("data/documents");
    Path text =
        documents.resolve(
            kept(first).stream().filter(n -> n.endsWith(".txt")).findFirst().orElseThrow());
    byte[] bytes = Files.readAllBytes(text);
    Files.writeString(text, "Mongolia and Japan!\n");
    refused("bytes");
    Files.delete(text);
    refused("missing");
    Files.write(text, bytes);
    Files.writeString(documents.resolve("more.txt"), "more");
    refused("no manifest");
  }

  private void refused(String word) throws IOException {
    CommandRun run = importedInto(folder.resolve("third"));
    assertEquals(2, run.code(), run.out());
    assertTrue(run.err().contains(word), run.err());
    assertFalse(Files.exists(folder.resolve("third/corpus/documents")));
  }

  @Test
  void aManifestCannotLeadOutOfTheBag() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Path manifest = bag.resolve("manifest-sha512.txt");
    String before = Files.readString(manifest);
    Files.deleteIfExists(bag.resolve("tagmanifest-sha512.txt"));
    for (String out :
        List.of("data/../../secret.txt", "/etc/passwd", "~/x", "bagit.txt", "data\\..\\x")) {
      Files.writeString(manifest, before + "0".repeat(128) + "  " + out + "\n");
      refused("not inside it");
    }
    Files.writeString(manifest, before);
    Files.createSymbolicLink(bag.resolve("data/link"), folder.resolve("secret.txt"));
    refused("link");
  }

  @Test
  void aWrongOxumAndABagWithHolesAreRefused() throws IOException {
    Files.deleteIfExists(bag.resolve("tagmanifest-sha512.txt"));
    Path info = bag.resolve("bag-info.txt");
    Files.writeString(info, Files.readString(info).replaceAll("Oxum: .*", "Oxum: 1.1"));
    refused("Payload-Oxum");
    Files.delete(info);
    Files.writeString(bag.resolve("fetch.txt"), "https://example.org/x 1 data/x\n");
    refused("fetch.txt");
  }

  @Test
  void aFolderWithATableIsTakenIn() throws IOException {
    Path papers = Files.createDirectories(folder.resolve("papers/sub"));
    Files.writeString(papers.resolve("one.txt"), "One.");
    Path table = folder.resolve("papers/metadata.csv");
    Files.writeString(
        table,
        "file,title,date,kind,parties\nsub/one.txt,\"One, the first\",2001-05,treaty,MNG;JPN\n");
    Path home = folder.resolve("fourth");
    ok("import", folder.resolve("papers"), "--home", home);
    String sidecar =
        kept(home).stream().filter(n -> n.endsWith(".meta.json")).findFirst().orElseThrow();
    String said = Files.readString(home.resolve("corpus/documents").resolve(sidecar));
    assertTrue(said.contains("One, the first") && said.contains("2001-05"), said);
    Files.writeString(table, "file,date\n../../bag/bagit.txt,2001\n");
    assertEquals(2, CommandRun.of("import", folder.resolve("papers"), "--home", home).code());
    Files.writeString(table, "file,date\nsub/one.txt,soon\n");
    CommandRun date = CommandRun.of("import", folder.resolve("papers"), "--home", home);
    assertTrue(date.code() == 2 && date.err().contains("line 2"), date.err());
  }
}
