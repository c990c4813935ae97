package org.tunsh.specimens;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the specimens into a folder ({@code corpus/specimens}). */
public final class MakeSpecimens {
  private MakeSpecimens() {}

  /** Takes the folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    write(folder, "declaration.md", TextSpecimens.markdown());
    write(folder, "declaration.txt", TextSpecimens.plain());
    write(folder, "wrapped.txt", TextSpecimens.wrapped());
    write(folder, "page.html", TextSpecimens.html());
    Files.write(folder.resolve("declaration.docx"), OfficeSpecimens.docx());
    Files.write(folder.resolve("declaration.odt"), OfficeSpecimens.odt());
    Files.write(folder.resolve("column.pdf"), PdfSpecimen.make(1, true));
    Files.write(folder.resolve("columns.pdf"), PdfSpecimen.make(2, true));
    Files.write(folder.resolve("aligned.pdf"), PdfSpecimen.make(1, false));
    Files.write(folder.resolve("scan.pdf"), PdfSpecimen.scan());
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
