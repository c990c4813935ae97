package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tunsh.answer.Citations;
import org.tunsh.cite.CitationFormat;
import org.tunsh.index.NameTable;
import org.tunsh.model.Assertion;
import org.tunsh.model.Block;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading;
import org.tunsh.pipeline.Archive;
import org.tunsh.render.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh show}: a document as Tunsh read it. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows a document: what it is, what was drawn out of it, its text.",
      "ID is a document's id, the beginning of it, or the name of its file. With --text the"
          + " canonical",
      "text alone, in which all offsets count (UTF-16 units)."
    },
    footer = {
      "",
      "Exit code 0: done; 1: there is no such document, or it was set aside; 2: several are meant.",
      "",
      "Example:",
      "  tunsh show joint-statement.pdf --page 2",
      "  tunsh show joint-statement.pdf --cite bibtex"
    })
final class ShowCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Parameters(paramLabel = "ID", description = "A document's id, its beginning, or a file name.")
  private String wanted = "";

  @Option(names = "--text", description = "Only the canonical text, exactly.")
  private boolean textOnly;

  @Option(names = "--page", paramLabel = "N", description = "Only the text of this page, from 1.")
  private int page;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Option(
      names = "--cite",
      paramLabel = "FORM",
      description = "Only a citation, of the page if one is given: ${COMPLETION-CANDIDATES}.")
  private @Nullable CitationFormat cite;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    try (Archive archive = Archive.open(places.workspace())) {
      List<Archive.Entry> found = archive.find(wanted);
      long different = found.stream().map(Archive.Entry::sha256).distinct().count();
      if (different > 1) {
        throw new UsageException(
            "'"
                + wanted
                + "' may mean several documents: "
                + String.join(
                    ", ", found.stream().map(e -> e.id() + " '" + e.file() + "'").toList()));
      }
      PrintWriter err = spec.commandLine().getErr();
      if (found.isEmpty()) {
        err.println(
            "tunsh: There is no document '"
                + wanted
                + "' in the output; documents.jsonl lists them by id and file");
        return ExitCode.LOOK;
      }
      Archive.Entry entry = found.getFirst();
      if (archive.reading(entry) instanceof Reading.SetAside aside) {
        err.println(
            "tunsh: '"
                + aside.file()
                + "' was set aside: "
                + aside.cause()
                + "; remedy: "
                + aside.remedy());
        return ExitCode.LOOK;
      }
      return print(archive.document(entry), archive.facts(entry));
    }
  }

  private int print(Optional<Document> read, Optional<Facts> facts)
      throws UsageException, IOException {
    Document document = read.orElseThrow();
    if (page < 0 || page > document.pages()) {
      throw new UsageException(
          document.pages() == 0
              ? "'" + document.file() + "' has no pages; leave --page out"
              : "'" + document.file() + "' has pages 1 to " + document.pages() + ", not " + page);
    }
    PrintWriter out = spec.commandLine().getOut();
    String text = page == 0 ? document.text() : pageText(document);
    CitationFormat format = cite;
    if (format != null && facts.isPresent()) {
      NameTable names = NameTable.read(places.workspace().output().resolve("index"));
      out.print(Citations.of(facts.get(), page, format, names));
    } else if (json) {
      out.print(JsonText.document(fields(document, facts, text)));
    } else if (textOnly) {
      out.print(text);
    } else {
      out.print(head(document, facts));
      out.println();
      out.println(text);
    }
    out.flush();
    return ExitCode.DONE;
  }

  private String pageText(Document document) {
    StringBuilder text = new StringBuilder();
    for (Block block : document.blocks()) {
      if (onPage(document, block)) {
        text.append(block.span().of(document.text())).append('\n');
      }
    }
    return text.toString();
  }

  /** A paragraph that runs over the end of a page is shown with both. */
  private boolean onPage(Document document, Block block) {
    int last = document.pageAt(Math.max(block.span().start(), block.span().end() - 1));
    return document.pageAt(block.span().start()) <= page && page <= last;
  }

  private static String head(Document document, Optional<Facts> facts) {
    Metadata metadata = document.metadata();
    StringBuilder text = new StringBuilder();
    line(text, "File", document.file());
    line(text, "Id", document.id());
    line(text, "SHA-256", document.sha256());
    line(text, "Media type", document.mediaType());
    line(text, "Parser", document.parser());
    line(text, "Pages", document.pages() == 0 ? "" : String.valueOf(document.pages()));
    line(text, "Title", facts.map(Facts::name).orElse(metadata.title()).replaceAll("\\s+", " "));
    line(text, "Issuer", metadata.issuer());
    line(text, "Language", metadata.language());
    line(text, "Source", metadata.source());
    line(text, "Obtained", metadata.obtained());
    facts.ifPresent(f -> facts(text, f));
    return text.toString();
  }

  private static void facts(StringBuilder text, Facts facts) {
    line(text, "Class", facts.sourceClass());
    line(text, "Kind", facts.kind().code());
    line(
        text, "Date", facts.date().isEmpty() ? "" : facts.date() + " (" + facts.dateReason() + ")");
    line(text, "Parties", String.join(", ", facts.parties()));
    line(text, "Areas", String.join(", ", facts.areas()));
    line(text, "Defence", String.join(", ", facts.defence()));
    line(text, "Without", facts.without());
    for (Assertion assertion : facts.assertions()) {
      line(text, assertion.id(), AssertionWords.of(assertion));
    }
  }

  private static void line(StringBuilder text, String label, String value) {
    if (!value.isBlank()) {
      text.append("%-17s %s%n".formatted(label + ":", value));
    }
  }

  private static JsonText.Fields fields(Document document, Optional<Facts> facts, String text) {
    Metadata metadata = document.metadata();
    JsonText.Fields fields =
        JsonText.fields()
            .put("id", document.id())
            .put("file", document.file())
            .put("sha256", document.sha256())
            .put("mediaType", document.mediaType())
            .put("parser", document.parser())
            .put("pages", document.pages())
            .put("title", facts.map(Facts::title).orElse(metadata.title()))
            .put("issuer", metadata.issuer())
            .put("language", metadata.language())
            .put("source", metadata.source())
            .put("obtained", metadata.obtained());
    facts.ifPresent(
        f ->
            fields
                .put("sourceClass", f.sourceClass())
                .put("kind", f.kind().code())
                .put("date", f.date())
                .put("dateReason", f.dateReason())
                .put("parties", f.parties())
                .put("areas", f.areas())
                .put("defence", f.defence())
                .put("assertions", f.assertions().stream().map(Assertion::id).toList()));
    return fields.put("text", text);
  }
}
