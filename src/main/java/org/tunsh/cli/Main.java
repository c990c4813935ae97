package org.tunsh.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tunsh.corpus.CatalogueException;
import org.tunsh.index.QuerySyntaxException;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.review.ReviewException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The command line. */
@Command(
    name = "tunsh",
    version = "tunsh 0.1.0",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the documents in which states declare partnerships and turns them into a dataset with"
          + " proof.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  tunsh run                              read the corpus, write output/",
      "  tunsh run ~/papers --output out        read a folder of your own",
      "  tunsh search '\"third neighbour\" party:MNG'",
      "  tunsh compare MNG                      the partnerships of a state, side by side"
    },
    subcommands = {
      RunCommand.class,
      AddCommand.class,
      FetchCommand.class,
      ImportCommand.class,
      RefreshCommand.class,
      StatusCommand.class,
      ShowCommand.class,
      ExplainCommand.class,
      VerifyCommand.class,
      CheckCommand.class,
      CompareCommand.class,
      CategoriesCommand.class,
      ProspectsCommand.class,
      NetworkCommand.class,
      StudyCommand.class,
      DiffCommand.class,
      FormulasCommand.class,
      EvaluateCommand.class,
      CalibrateCommand.class,
      TrainCommand.class,
      TrainPassagesCommand.class,
      TrainHoldersCommand.class,
      ReviewCommand.class,
      GazetteerCommand.class,
      ExportCommand.class,
      DoctorCommand.class,
      SearchCommand.class,
      SimilarCommand.class,
      ConcordanceCommand.class,
      FrequencyCommand.class,
      CollocationsCommand.class,
      SavedCommand.class,
      IndexCommand.class,
      ServeCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    if (wantsDebugging(arguments)) {
      libraries(Level.INFO);
    } else {
      SilentLibraries.fromTheFirst();
    }
    int code = executeQuick(arguments);
    out.flush();
    err.flush();
    if (arguments.length > 0 && arguments[0].equals("search")) {
      // All is written and nothing waits to be told of the end, which takes some milliseconds.
      Runtime.getRuntime().halt(code);
    }
    // Leaving ends the program where nobody else is at work; asking for its end is noted in a log
    // that has to be set up first.
    if (code != ExitCode.DONE || Thread.activeCount() > 1) {
      System.exit(code);
    }
  }

  /**
   * The launcher starts short commands with the few libraries that they mostly need; where another
   * is needed after all, the command is begun again with all of them.
   */
  private static int executeQuick(String[] arguments) {
    try {
      return command(arguments);
    } catch (NoClassDefFoundError e) {
      String launcher = System.getProperty("tunsh.quick", "");
      if (launcher.isEmpty()) {
        throw e;
      }
      return new Restart(Path.of(launcher)).withAllLibraries(arguments);
    }
  }

  /** Does what is asked for; gives the exit code. */
  static int execute(String... arguments) {
    libraries(wantsDebugging(arguments) ? Level.INFO : Level.OFF);
    return command(arguments);
  }

  private static boolean wantsDebugging(String... arguments) {
    return Arrays.asList(arguments).contains("--debug");
  }

  private static void libraries(Level level) {
    Logger.getLogger("").setLevel(level);
  }

  private static int command(String... arguments) {
    Optional<SearchTask> search = PlainSearch.read(arguments);
    return search.isPresent()
        ? execute(search.get())
        : settled(rootFor(arguments), wantsDebugging(arguments)).execute(arguments);
  }

  private static int execute(SearchTask search) {
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    try {
      return search.run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), err);
    } catch (Exception e) {
      err.println("tunsh: " + message(e));
      return exitCode(e);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** The command line with every command. */
  static CommandLine commandLine(boolean debug) {
    return settled(new CommandLine(new Main()), debug);
  }

  /**
   * Reading what all commands can do takes longer than a search: only the one that is asked for is
   * read, and of the others, where there is none, name and description.
   */
  private static CommandLine rootFor(String[] arguments) {
    String wanted = arguments.length == 0 ? "" : arguments[0];
    Command about = Main.class.getAnnotation(Command.class);
    CommandSpec root = CommandSpec.create().name(about.name());
    for (Class<?> command : about.subcommands()) {
      if (command.getAnnotation(Command.class).name().equals(wanted)) {
        return new CommandLine(root.addSubcommand(wanted, new CommandLine(command)));
      }
    }
    root.mixinStandardHelpOptions(true).version(about.version());
    root.usageMessage().description(about.description()).footer(about.footer());
    for (Class<?> command : about.subcommands()) {
      Command named = command.getAnnotation(Command.class);
      CommandSpec spec = CommandSpec.create().name(named.name());
      spec.usageMessage().description(named.description());
      root.addSubcommand(named.name(), spec);
    }
    return new CommandLine(root);
  }

  private static CommandLine settled(CommandLine line, boolean debug) {
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((e, command, parsed) -> report(e, command, debug, parsed));
    line.setParameterExceptionHandler(
        (e, arguments) -> {
          PrintWriter err = e.getCommandLine().getErr();
          err.println("tunsh: " + e.getMessage());
          err.println("See '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
          return ExitCode.USAGE;
        });
    return line;
  }

  private static int report(
      Exception e, CommandLine command, boolean debug, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (logsJson(parsed)) {
      new JsonLog(err, Clock.systemUTC(), false).failed(message(e));
    } else {
      err.println("tunsh: " + message(e));
    }
    if (debug) {
      e.printStackTrace(err);
    }
    return exitCode(e);
  }

  private static int exitCode(Exception e) {
    if (e instanceof PipelineException failed) {
      return failed.fault() == PipelineException.Fault.USAGE ? ExitCode.USAGE : ExitCode.FAILED;
    }
    return e instanceof UsageException
            || e instanceof QuerySyntaxException
            || e instanceof ReviewException
            || e instanceof CatalogueException
        ? ExitCode.USAGE
        : ExitCode.FAILED;
  }

  private static boolean logsJson(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult last = parsed;
    while (last.subcommand() != null) {
      last = last.subcommand();
    }
    return last.matchedOptionValue("--log", LogOptions.Form.TEXT) == LogOptions.Form.JSON;
  }

  private static String message(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
