package org.tunsh.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tunsh.corpus.Deposit;
import org.tunsh.corpus.Depository;
import org.tunsh.corpus.Sidecar;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.Rankings;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Likeness;
import org.tunsh.model.Metadata;
import org.tunsh.model.ReducedDate;
import org.tunsh.pipeline.Lookalikes;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh add}: takes documents into the corpus. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Takes documents into the corpus, and says which of them it has already.",
      "That is: the same bytes, the same text in another format or scan, nearly the same text.",
      "The original is kept byte for byte under its hash, with a sidecar that says when and",
      "whence it came. 'tunsh refresh' then reads it."
    },
    footer = {
      "",
      "Exit code 0: every file is in the corpus; 1: one could not be kept, the others were;",
      "2: wrong usage, or none of the files is there.",
      "",
      "Example:",
      "  tunsh add joint-statement.pdf --date 2024-10-01 --kind joint-statement --source"
          + " https://example.org/js"
    })
final class AddCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Documents to keep.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--no-compare",
      description = "Do not read them now to find documents that read alike; 'refresh' does so.")
  private boolean noCompare;

  @Option(names = "--title", description = "Its title, where the document does not say it.")
  private String title = "";

  @Option(names = "--issuer", description = "Who put it out.")
  private String issuer = "";

  @Option(
      names = "--date",
      description = "When it was signed or issued: YYYY, YYYY-MM or YYYY-MM-DD.")
  private String date = "";

  @Option(
      names = "--kind",
      description = "What it is: joint-statement, treaty, fact-sheet, news \u2026")
  private String kind = "";

  @Option(names = "--source", description = "Its public address, or where it comes from.")
  private String source = "";

  @Option(
      names = "--source-class",
      description =
          "How near it is to the act: original, official, regest, study, encyclopaedia, agency.")
  private String sourceClass = "";

  @Option(names = "--licence", description = "Its licence or terms of use.")
  private String licence = "";

  @Option(names = "--language", description = "Its language, ISO 639-1 ('en').")
  private String language = "";

  @Option(
      names = "--parties",
      split = ",",
      description = "Who it is between: codes or names, with commas.")
  private List<String> parties = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    Metadata metadata = metadata(workspace);
    Depository depository = new Depository(workspace.corpus());
    PrintWriter err = spec.commandLine().getErr();
    List<Deposit.Added> added = new ArrayList<>();
    int kept = 0;
    for (Path file : files) {
      Optional<String> wrong = wrong(file);
      if (wrong.isPresent()) {
        err.println("tunsh: " + wrong.get());
        continue;
      }
      Deposit deposit = depository.add(file, sidecar(file, metadata));
      print(file, deposit);
      if (deposit instanceof Deposit.Added fresh) {
        added.add(fresh);
      }
      kept++;
    }
    if (!noCompare && !added.isEmpty()) {
      compare(workspace, added);
    }
    if (kept == files.size()) {
      return ExitCode.DONE;
    }
    return kept > 0 ? ExitCode.LOOK : ExitCode.USAGE;
  }

  private static Optional<String> wrong(Path file) {
    if (!Files.exists(file)) {
      return Optional.of("There is no file '" + file + "'; look at its path");
    }
    if (Files.isDirectory(file)) {
      return Optional.of(
          "'" + file + "' is a folder; name the files in it, or give it to 'tunsh run'");
    }
    return Files.isReadable(file)
        ? Optional.empty()
        : Optional.of("'" + file + "' may not be read; give yourself the right to read it");
  }

  private void print(Path file, Deposit deposit) {
    PrintWriter out = spec.commandLine().getOut();
    switch (deposit) {
      case Deposit.Added added ->
          out.printf("'%s' added as %s%n", file.getFileName(), added.place());
      case Deposit.Known known ->
          out.printf(
              "'%s' is already in the corpus as '%s' (%s); nothing was changed%n",
              file.getFileName(), known.name(), known.place());
    }
    out.flush();
  }

  /** All are kept by now: what goes wrong from here on loses none of them. */
  private void compare(Workspace workspace, List<Deposit.Added> added) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (Lookalikes lookalikes = Lookalikes.of(workspace, WorkerOptions.settings())) {
      for (Deposit.Added each : added) {
        String name = Sidecar.read(Sidecar.beside(each.place())).originalName();
        switch (lookalikes.look(each.place(), name)) {
          case Lookalikes.Looked looked ->
              looked.likest().ifPresent(likest -> out.println(words(name, likest)));
          case Lookalikes.Unknown unknown ->
              out.printf("'%s' was not held against the others: %s%n", name, unknown.why());
        }
        out.flush();
      }
    }
  }

  private static String words(String name, Likeness likest) {
    return "'%s' reads like '%s' (%s): %s, %d %% of it; both are kept"
        .formatted(
            name, likest.otherFile(), likest.other(), likest.how().words(), likest.percent());
  }

  private Sidecar sidecar(Path file, Metadata metadata) {
    String name = file.toAbsolutePath().normalize().getFileName().toString();
    return new Sidecar(name, metadata, licence, source.isEmpty() ? name : source);
  }

  private Metadata metadata(Workspace workspace) throws Exception {
    if (!date.isEmpty() && !ReducedDate.isDate(date)) {
      throw new UsageException(
          "--date '" + date + "' is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
    }
    List<String> kinds = Arrays.stream(DocumentKind.values()).map(DocumentKind::code).toList();
    if (!kind.isEmpty() && !kinds.contains(kind)) {
      throw new UsageException(
          "--kind '" + kind + "' is unknown; there are " + String.join(", ", kinds));
    }
    String obtained = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    return new Metadata(
        title, issuer, date, language, kind, source, sourceClass, obtained, codes(workspace));
  }

  /** Loads the gazetteers only where something is to be looked up in them. */
  private List<String> codes(Workspace workspace) throws Exception {
    if (parties.isEmpty() && sourceClass.isEmpty()) {
      return List.of();
    }
    Gazetteers gazetteers = Runner.gazetteers(workspace);
    List<String> classes =
        gazetteers.rankings().classes().stream().map(Rankings.Rank::code).toList();
    if (!sourceClass.isEmpty() && !classes.contains(sourceClass)) {
      throw new UsageException(
          "--source-class '"
              + sourceClass
              + "' is unknown; there are "
              + String.join(", ", classes));
    }
    List<String> codes = new ArrayList<>();
    for (String party : parties) {
      codes.add(PartyArgument.code(party, gazetteers));
    }
    return codes.stream().sorted().distinct().toList();
  }
}
