package org.tunsh.index;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Facts;
import org.tunsh.model.Metadata;
import org.tunsh.model.Span;

/**
 * Measures indexing and searching over a folder of Markdown files with front matter. Not a test;
 * run by hand: {@code java … org.tunsh.index.WhiteHouseBench FOLDER INDEX GAZETTEERS}.
 */
final class WhiteHouseBench {
  private static final List<String> WORDS =
      List.of(
          "peacekeeping",
          "mongolia",
          "minerals",
          "neighbour",
          "semiconductor",
          "deterrence",
          "fisheries",
          "hydrogen",
          "sovereignty",
          "interoperability",
          "critical",
          "partnership",
          "defence",
          "visa",
          "climate",
          "cyber",
          "vaccine",
          "railway",
          "uranium",
          "democracy");
  private static final List<String> KINDS =
      List.of(
          "%s",
          "%s %s",
          "\"strategic partnership\" %s",
          "\"critical minerals\" %s",
          "%s -%s",
          "%s OR %s",
          "%s*",
          "%s~1",
          "\"%s cooperation\"~5",
          "%s THEN/8 %s",
          "%s WITHIN sentence %s",
          "(%s OR %s) WITHIN paragraph cooperation",
          "title:%s",
          "%s date:2021..2023",
          "party:MNG %s",
          "kind:joint-statement %s",
          "exact:%s",
          "%s %s date:2022 kind:remarks",
          "\"third neighbor\" OR \"indo pacific\" %s",
          "%s the united states");

  private WhiteHouseBench() {}

  private record Input(Document document, Facts facts) {}

  public static void main(String[] arguments) throws Exception {
    List<Input> inputs = read(Path.of(arguments[0]));
    Path index = Path.of(arguments[1]);
    Path gazetteers = Path.of(arguments[2]);
    long size = inputs.stream().mapToLong(input -> input.document().text().length()).sum();
    System.out.printf("%d documents, %.1f MB of text%n", inputs.size(), size / 1e6);
    if (!Files.exists(index)) {
      build(inputs, index, gazetteers);
    }
    System.out.printf("index over text: %.2f%n", (double) bytes(index) / size);
    query(index, gazetteers);
  }

  private static void build(List<Input> inputs, Path index, Path gazetteers) throws Exception {
    long start = System.nanoTime();
    long cpu = processCpu();
    try (IndexBuilder builder = IndexBuilder.open(index, gazetteers);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < inputs.size(); i += 50) {
        List<Input> part = inputs.subList(i, Math.min(inputs.size(), i + 50));
        tasks.add(
            () -> {
              for (Input input : part) {
                builder.add(input.document(), input.facts(), List.of());
              }
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
      long added = System.nanoTime();
      builder.commit();
      long end = System.nanoTime();
      System.out.printf(
          "added in %.1f s, committed %.1f s: %.0f documents a second; %.1f s of processor time%n",
          (added - start) / 1e9,
          (end - added) / 1e9,
          inputs.size() / ((end - start) / 1e9),
          (processCpu() - cpu) / 1e9);
    }
  }

  private static long processCpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void query(Path folder, Path gazetteers) throws Exception {
    try (SearchIndex index =
        SearchIndex.open(folder, gazetteers, Vocabulary.ofCodes(), Documents.LIMITS)) {
      for (int round = 0; round < 6; round++) {
        round(index, round);
      }
    }
  }

  private static void round(SearchIndex index, int round) throws Exception {
    List<String> queries = queries();
    double[] times = new double[queries.size()];
    Map<String, Double> slow = new HashMap<>();
    long found = 0;
    for (int i = 0; i < queries.size(); i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      found += index.search(SearchRequest.of(queries.get(i))).total();
      times[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
      slow.put(queries.get(i), times[i]);
    }
    Arrays.sort(times);
    System.out.printf(
        "round %d, processor time: p50 %.2f ms, p90 %.2f, p99 %.2f, max %.2f (%d found)%n",
        round,
        times[times.length / 2],
        times[times.length * 9 / 10],
        times[times.length * 99 / 100],
        times[times.length - 1],
        found);
    if (round == 5) {
      slow.entrySet().stream()
          .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
          .limit(8)
          .forEach(each -> System.out.printf("  %.2f ms  %s%n", each.getValue(), each.getKey()));
    }
  }

  private static List<String> queries() {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String first = WORDS.get(i % WORDS.size());
      String second = WORDS.get((i * 7 + 3 + i / 20) % WORDS.size());
      queries.add(KINDS.get((i + i / 20) % KINDS.size()).formatted(first, second));
    }
    return queries;
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static List<Input> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(file -> input(folder, file))
          .toList();
    }
  }

  private static Input input(Path folder, Path file) {
    String all;
    try {
      all = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int end = all.indexOf("\n---", 4);
    String head = end < 0 ? "" : all.substring(0, end);
    String text = end < 0 ? all : all.substring(end + 4).strip();
    String name = folder.relativize(file).toString();
    String id = "%016x".formatted((long) name.hashCode() << 20 ^ text.hashCode());
    String title = value(head, "title: ");
    Document document =
        new Document(
            id,
            name,
            "",
            "text/markdown",
            Metadata.NONE,
            text,
            blocks(text),
            List.of(),
            List.of(),
            0,
            "");
    return new Input(
        document,
        new Facts(
            id,
            name,
            "",
            title,
            "en",
            value(head, "source_url: "),
            "official",
            kind(title),
            value(head, "date: "),
            "metadata",
            parties(title),
            List.of(),
            "",
            List.of(),
            List.of(),
            ""));
  }

  private static DocumentKind kind(String title) {
    return title.contains("Joint Statement")
        ? DocumentKind.JOINT_STATEMENT
        : title.startsWith("Remarks") ? DocumentKind.REMARKS : DocumentKind.OTHER;
  }

  private static List<String> parties(String title) {
    Map<String, String> names =
        Map.of("Mongolia", "MNG", "Vietnam", "VNM", "Japan", "JPN", "India", "IND", "Korea", "KOR");
    return names.keySet().stream().filter(title::contains).map(names::get).sorted().toList();
  }

  private static String value(String head, String key) {
    int at = head.indexOf("\n" + key);
    if (at < 0) {
      return "";
    }
    String line = head.substring(at + 1 + key.length()).lines().findFirst().orElse("");
    return line.replaceAll("^['\"]|['\"]$", "");
  }

  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String paragraph : text.split("\n\n")) {
      if (!paragraph.isBlank()) {
        blocks.add(Block.of(BlockKind.PARAGRAPH, new Span(at, at + paragraph.length())));
      }
      at += paragraph.length() + 2;
    }
    return blocks;
  }
}
