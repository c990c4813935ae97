package org.tunsh.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.tunsh.pipeline.Outcome;
import org.tunsh.pipeline.PipelineException;

/** The results of the documents, kept as Parquet wherever Hadoop can write. */
final class Results {
  private static final String WHOLE = "_SUCCESS";

  private final SparkSession spark;
  private final String address;

  Results(SparkSession spark, String address) {
    this.spark = spark;
    this.address = address;
  }

  /** Works all documents through and keeps what comes of them; what was there is replaced. */
  void write(JavaRDD<Row> rows) {
    spark.createDataFrame(rows, Table.SCHEMA).write().mode(SaveMode.Overwrite).parquet(address);
  }

  /**
   * Makes sure that results are there and were made by this version of the steps.
   *
   * @throws PipelineException where they were made by another one
   */
  void check(String version) throws IOException, PipelineException {
    Path whole = new Path(address, WHOLE);
    if (!whole.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(whole)) {
      throw new FileNotFoundException(
          "There are no whole results at '" + address + "'; run with the PATHs of the documents");
    }
    List<Row> versions =
        spark
            .read()
            .schema(Table.SCHEMA)
            .parquet(address)
            .select(Table.VERSION)
            .distinct()
            .takeAsList(2);
    if (!versions.stream().allMatch(row -> version.equals(row.getString(0)))) {
      throw new PipelineException(
          PipelineException.Fault.USAGE,
          "The results at '"
              + address
              + "' were made by other lists or another version of Tunsh; run again with the PATHs"
              + " of the documents");
    }
  }

  /** All results, one partition in memory at a time. */
  Iterator<Outcome> outcomes() {
    Iterable<Row> rows = () -> spark.read().schema(Table.SCHEMA).parquet(address).toLocalIterator();
    return StreamSupport.stream(rows.spliterator(), false).map(Table::outcome).iterator();
  }
}
