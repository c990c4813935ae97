package org.tunsh.ingest;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.tunsh.model.Block;
import org.tunsh.model.Document;
import org.tunsh.model.Metadata;
import org.tunsh.model.NoteLink;
import org.tunsh.model.Reading;

/** Prints how files are read, a block a line, for looking at. */
public final class DumpBlocks {
  private DumpBlocks() {}

  /** Takes files. */
  public static void main(String[] files) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Ingester ingester = new Ingester(IngestLimits.DEFAULT);
    for (String file : files) {
      out.println("## " + file);
      out.print(dump(ingester.read(Path.of(file), file, Metadata.NONE)));
    }
  }

  static String dump(Reading reading) {
    return switch (reading) {
      case Reading.SetAside aside -> "SET ASIDE " + aside.cause() + " | " + aside.remedy() + "\n";
      case Reading.Ingested ingested -> dump(ingested.document(), ingested.partial());
    };
  }

  private static String dump(Document document, String partial) {
    StringBuilder out = new StringBuilder();
    out.append(document.mediaType()).append(' ').append(document.parser());
    out.append(" pages=").append(document.pages()).append(' ').append(document.metadata());
    out.append(partial.isEmpty() ? "" : " PARTIAL " + partial).append('\n');
    for (Block block : document.blocks()) {
      out.append(block.kind()).append(block.level() > 0 ? "/" + block.level() : "");
      out.append(block.page() > 0 ? " p" + block.page() : "");
      out.append(block.label().isEmpty() ? "" : " (" + block.label() + ")");
      if (block.cell() != null) {
        out.append(" t").append(block.cell().table()).append(' ').append(block.cell().row());
        out.append(',').append(block.cell().column());
        out.append(block.cell().rowSpan() > 1 ? " rows" + block.cell().rowSpan() : "");
        out.append(block.cell().columnSpan() > 1 ? " cols" + block.cell().columnSpan() : "");
        out.append(block.cell().header() ? " head" : "");
      }
      out.append(" | ").append(block.span().of(document.text())).append('\n');
    }
    for (NoteLink link : document.notes()) {
      int at = link.callout().start();
      String before = document.text().substring(Math.max(0, at - 25), at).replace('\n', '/');
      out.append("LINK …").append(before).append("^ -> ");
      out.append(document.blocks().get(link.note()).label()).append('\n');
    }
    return out.toString();
  }
}
