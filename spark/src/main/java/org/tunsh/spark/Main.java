package org.tunsh.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.tunsh.model.Reading.SetAside;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.RunReport;
import org.tunsh.pipeline.RunSettings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh-spark}: the same as {@code tunsh run}, with the documents spread over a cluster. */
@Command(
    name = "tunsh-spark",
    version = "tunsh-spark 0.1.0",
    mixinStandardHelpOptions = true,
    description = {
      "Reads documents on Apache Spark and makes the same output as 'tunsh run' over the same"
          + " files.",
      "A PATH is a file, a folder or an archive (.tar, .tar.gz, .tar.xz), on any file system that"
          + " Hadoop knows (file:, hdfs:, s3a: …)."
    },
    footer = {
      "",
      "Exit code 0: done; 1: done, but a document was set aside; 2: wrong usage or gazetteer;",
      "3: failed, and the output is as it was.",
      "",
      "Examples:",
      "  spark/run ~/declarations --output ~/declarations-out",
      "  spark/run corpus.tar.xz --output out --parquet hdfs://master/tunsh --master"
          + " spark://master:7077",
      "  spark/run --gather --parquet hdfs://master/tunsh --output out"
    })
public final class Main implements Callable<Integer> {
  private static final Pattern LOCAL =
      Pattern.compile("local(?:\\[[^,\\]]*(?:,\\s*([0-9]+))?\\s*])?");

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files, folders and archives to read.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the results, on the driver's machine.")
  private Path output;

  @Option(
      names = "--parquet",
      paramLabel = "URL",
      required = true,
      description =
          "Where the results of the documents are kept as Parquet; what is there is replaced"
              + " (spark/run: beside the output).")
  private String parquet;

  @Option(
      names = "--gather",
      description =
          "Reads no document: the output is made of the results that stand at --parquet, as after a"
              + " run whose driver failed.")
  private boolean gather;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark's master (default: what spark-submit says, else local[*]).")
  private String master = "";

  @Option(names = "--quiet", description = "No summary; faults only.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /** Does what a command line says, and tells the exit code. */
  static int execute(String... arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    CommandLine line = new CommandLine(new Main()).setOut(out).setErr(err);
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          err.println("tunsh-spark: " + e.getMessage());
          boolean usage =
              e instanceof FileNotFoundException
                  || e instanceof PipelineException failed
                      && failed.fault() == PipelineException.Fault.USAGE;
          return usage ? 2 : 3;
        });
    return line.execute(arguments);
  }

  @Override
  public Integer call() throws IOException, PipelineException {
    if (gather != paths.isEmpty()) {
      String wrong = gather ? "--gather reads no PATH" : "Missing: PATH (or --gather)";
      throw new ParameterException(spec.commandLine(), wrong);
    }
    Path program = Path.of(System.getProperty("tunsh.root", "."));
    Workspace workspace = new Workspace(program, program, output);
    SparkConf settings = new SparkConf().setAppName("tunsh-spark");
    if (!master.isEmpty()) {
      settings.setMaster(master);
    }
    settings.setIfMissing("spark.master", "local[*]");
    settings.setIfMissing("spark.ui.enabled", "false");
    // The driver holds the results of one partition at a time.
    settings.setIfMissing("spark.sql.files.maxPartitionBytes", "16m");
    Runner runner = new Runner(workspace, Progress.NONE, RunSettings.of(Clock.systemUTC()));
    try (SparkSession spark = SparkSession.builder().config(settings).getOrCreate()) {
      Results results = new Results(spark, parquet);
      if (gather) {
        results.check(runner.version());
      } else {
        compute(spark, program, runner.version(), results);
      }
      return ended(runner.gather(results.outcomes()));
    }
  }

  /** Each document is worked through once; from here on the results are safe. */
  private void compute(SparkSession spark, Path program, String version, Results results)
      throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<Item> items = new Listing(context.hadoopConfiguration()).of(paths);
    String heap = spark.conf().get("spark.tunsh.worker.heap", "768m");
    Kit kit = Kit.of(program, context.hadoopConfiguration(), heap, version);
    int attempts = spark.sparkContext().conf().getInt("spark.task.maxFailures", 4);
    Matcher local = LOCAL.matcher(spark.sparkContext().master());
    if (local.matches()) {
      // A master of local threads tries a task once unless its name says more.
      attempts = local.group(1) == null ? 1 : Integer.parseInt(local.group(1));
    }
    results.write(new Work(context.broadcast(kit), attempts).over(items, context));
  }

  private int ended(RunReport report) {
    if (!quiet) {
      System.out.printf(
          "Documents read: %,d; assertions: %,d; pairs: %,d; set aside: %,d%n",
          report.documents(), report.assertions(), report.pairs(), report.setAside().size());
    }
    for (SetAside aside : report.setAside()) {
      System.err.println("set aside: '" + aside.file() + "': " + aside.cause());
    }
    return report.setAside().isEmpty() ? 0 : 1;
  }
}
