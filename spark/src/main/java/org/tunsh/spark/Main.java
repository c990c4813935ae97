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
import java.util.stream.StreamSupport;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.tunsh.model.Reading.SetAside;
import org.tunsh.pipeline.Outcome;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.RunReport;
import org.tunsh.pipeline.RunSettings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
          + " spark://master:7077"
    })
public final class Main implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
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
      names = "--master",
      paramLabel = "URL",
      description = "Spark's master (default: what spark-submit says, else local[*]).")
  private String master = "";

  @Option(names = "--quiet", description = "No summary; faults only.")
  private boolean quiet;

  private Main() {}

  public static void main(String[] arguments) {
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
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() throws IOException, PipelineException {
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
    try (SparkSession spark = SparkSession.builder().config(settings).getOrCreate()) {
      compute(spark, program);
      RunReport report =
          new Runner(workspace, Progress.NONE, RunSettings.of(Clock.systemUTC()))
              .gather(outcomes(spark));
      return ended(report);
    }
  }

  /** Each document is worked through once; from here on the results are safe. */
  private void compute(SparkSession spark, Path program) throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<Item> items = new Listing(context.hadoopConfiguration()).of(paths);
    String heap = spark.conf().get("spark.tunsh.worker.heap", "768m");
    Kit kit = Kit.of(program, context.hadoopConfiguration(), heap);
    int attempts = spark.sparkContext().conf().getInt("spark.task.maxFailures", 4);
    // A master of local threads alone tries a task once.
    boolean once = spark.sparkContext().master().matches("local(\\[[^,]*])?");
    Work work = new Work(context.broadcast(kit), once ? 1 : attempts);
    spark
        .createDataFrame(work.over(items, context), Table.SCHEMA)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(parquet);
  }

  private java.util.Iterator<Outcome> outcomes(SparkSession spark) {
    Iterable<Row> rows = () -> spark.read().schema(Table.SCHEMA).parquet(parquet).toLocalIterator();
    return StreamSupport.stream(rows.spliterator(), false).map(Table::outcome).iterator();
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
