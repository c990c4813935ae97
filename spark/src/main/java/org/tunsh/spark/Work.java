package org.tunsh.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.tunsh.ingest.IngestLimits;

/** What the tasks do. */
final class Work implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Broadcast<Kit> kit;
  private final int attempts;

  /**
   * @param attempts how often Spark tries a task before it gives up
   */
  Work(Broadcast<Kit> kit, int attempts) {
    this.kit = kit;
    this.attempts = attempts;
  }

  /** The results of all files; archives are unpacked first, and their entries dealt out. */
  JavaRDD<Row> over(List<Item> items, JavaSparkContext context) {
    List<List<Item>> parcels =
        Parcels.of(items.stream().filter(each -> !each.isArchive()).toList());
    List<Item> archives = items.stream().filter(Item::isArchive).toList();
    JavaRDD<Row> all =
        parcels.isEmpty()
            ? context.emptyRDD()
            : context
                .parallelize(parcels, parcels.size())
                .flatMap(parcel -> rows(parcel.iterator(), this::row));
    if (archives.isEmpty()) {
      return all;
    }
    JavaRDD<Row> unpacked =
        context
            .parallelize(archives, archives.size())
            .flatMap(this::entries)
            .repartition(partitions(archives, context))
            .mapPartitions(entries -> rows(entries, this::row));
    return all.union(unpacked);
  }

  /**
   * The number of entries is known only when an archive was read through; its size tells enough.
   */
  private static int partitions(List<Item> archives, JavaSparkContext context) {
    long bytes = archives.stream().mapToLong(Item::size).sum();
    long wanted = Math.max(bytes / (1 << 20), 4L * context.defaultParallelism());
    return Math.clamp(wanted, 1, 10_000);
  }

  private Iterator<Entry> entries(Item archive) {
    Entries entries =
        new Entries(
            archive, Desk.of(kit.value()).hadoop(), IngestLimits.DEFAULT.bytes(), isLastAttempt());
    TaskContext.get()
        .addTaskCompletionListener(
            context -> {
              try {
                entries.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return entries;
  }

  private static <T> Iterator<Row> rows(Iterator<T> parts, Function<T, Row> row) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return parts.hasNext();
      }

      @Override
      public Row next() {
        return row.apply(parts.next());
      }
    };
  }

  private Row row(Item item) {
    try {
      return Table.row(Desk.of(kit.value()).run(item, isLastAttempt()), kit.value().version());
    } catch (IOException e) {
      throw new UncheckedIOException("'" + item.path() + "' could not be read", e);
    }
  }

  private Row row(Entry entry) {
    try {
      return Table.row(Desk.of(kit.value()).run(entry, isLastAttempt()), kit.value().version());
    } catch (IOException e) {
      throw new UncheckedIOException("'" + entry.path() + "' could not be read", e);
    }
  }

  private boolean isLastAttempt() {
    return TaskContext.get().attemptNumber() >= attempts - 1;
  }
}
