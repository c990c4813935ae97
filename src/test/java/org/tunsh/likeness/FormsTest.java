package org.tunsh.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.house.OutsideProgram;
import org.tunsh.house.SharedFolder;
import org.tunsh.ingest.IngestLimits;
import org.tunsh.ingest.Ingester;
import org.tunsh.model.Likeness;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading;

/** The texts in other states' manner, in the forms in which archives get them. */
class FormsTest {
  private static final List<String> TEXTS =
      List.of(
          "d1-asean-canada-js-2023",
          "d1-china-nepal-communique-1996",
          "d1-russia-turkmenistan-treaty-2017",
          "d1-yonhap-mongolia-2018");
  private static final List<String> FORMS = List.of("columns", "docx", "report", "site", "wrapped");

  private final Ingester ingester = new Ingester(IngestLimits.DEFAULT);
  private final Signer signer = new Signer();
  @TempDir private Path folder;

  private Signed signed(String form, String text) throws IOException {
    Path place = folder.resolve(form);
    try (Stream<Path> files = Files.list(place)) {
      Path file =
          files.filter(f -> f.getFileName().toString().startsWith(text)).findFirst().orElseThrow();
      String name = text + "/" + form + "-" + file.getFileName();
      Reading reading = ingester.read(file, name, Metadata.NONE);
      if (reading instanceof Reading.Ingested ingested) {
        return new Signed(ingested.document().sha256(), name, signer.of(ingested.document()));
      }
      throw new AssertionError(reading.toString());
    }
  }

  private void unpack(List<String> forms) throws IOException, InterruptedException {
    Path archive = SharedFolder.required("annotation/manner/forms.tar.xz");
    List<String> command =
        new ArrayList<>(List.of("tar", "-xJf", archive.toString(), "-C", folder.toString()));
    command.add("--wildcards");
    forms.forEach(form -> TEXTS.forEach(text -> command.add(form + "/" + text + "*")));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      Assumptions.abort("skipped for want of tar, which unpacks the forms: " + e.getMessage());
      return;
    }
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  @Test
  void everyFormIsKnownForItsTextAndForNoOther() throws Exception {
    unpack(FORMS);
    List<Signed> all = new ArrayList<>();
    for (String text : TEXTS) {
      for (String form : FORMS) {
        all.add(signed(form, text));
      }
    }
    List<Likeness> found = Likenesses.among(all);
    assertEquals(TEXTS.size() * (FORMS.size() - 1), found.size());
    for (Likeness likeness : found) {
      assertEquals(Likeness.How.TEXT, likeness.how(), likeness.toString());
      assertEquals(text(likeness.file()), text(likeness.otherFile()));
    }
  }

  @Test
  void aScanIsKnownForItsText() throws Exception {
    OutsideProgram.TESSERACT.required();
    unpack(List.of("docx", "scan"));
    String text = "d1-yonhap-mongolia-2018";
    List<Signed> others = new ArrayList<>();
    for (String each : TEXTS) {
      others.add(signed("docx", each));
    }
    Likeness likeness = Likenesses.likest(signed("scan", text), others).orElseThrow();
    assertEquals(text, text(likeness.otherFile()));
    assertTrue(likeness.percent() >= 85, likeness.toString());
  }

  private static String text(String file) {
    return file.substring(0, file.indexOf('/'));
  }
}
