package org.tunsh.pipeline;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.annotate.Annotator;
import org.tunsh.extract.Extractor;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.index.IndexBuilder;
import org.tunsh.ingest.IngestLimits;
import org.tunsh.ingest.Ingester;
import org.tunsh.model.Annotated;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading;

/**
 * Times each step over a sample with one thread, each over the whole sample before the next begins;
 * the first half of the sample warms up and does not count.
 *
 * <p>Arguments: the program's folder, a file that lists the documents, a folder for an index.
 * Writes JSON.
 */
public final class StepsBenchmark {
  private interface Step {
    void of(int index) throws Exception;
  }

  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final List<Path> files = new ArrayList<>();
  private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
  private int from;

  public static void main(String[] arguments) throws Exception {
    new StepsBenchmark().run(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
  }

  private void run(Path root, Path list, Path indexFolder) throws Exception {
    for (String line : Files.readAllLines(list)) {
      files.add(Path.of(line));
    }
    from = files.size() / 2;
    Path folder = root.resolve("gazetteers");
    long begun = cpu.getCurrentThreadCpuTime();
    Gazetteers gazetteers = Gazetteers.load(folder);
    List<Path> lists = new ArrayList<>();
    for (String name : List.of("tiers", "actions", "kinds", "gate", "passages", "instruments")) {
      lists.add(folder.resolve(name + ".yaml"));
    }
    WordLists words = WordLists.read(lists);
    seconds.put("loading of the lists", (cpu.getCurrentThreadCpuTime() - begun) / 1e9);
    Ingester ingester = new Ingester(IngestLimits.DEFAULT);
    Annotator annotator = new Annotator(gazetteers, words);
    Extractor extractor = new Extractor(gazetteers, words, annotator.speech());
    RecordJson json = new RecordJson();
    Document[] documents = new Document[files.size()];
    Annotated[] annotated = new Annotated[files.size()];
    Facts[] facts = new Facts[files.size()];
    long[] sizes = new long[files.size()];
    time("bytes", i -> sizes[i] = Files.readAllBytes(files.get(i)).length);
    time(
        "document",
        i -> {
          Reading read =
              ingester.read(files.get(i), files.get(i).getFileName().toString(), Metadata.NONE);
          documents[i] = read instanceof Reading.Ingested in ? in.document() : null;
        });
    time(
        "automaton",
        i -> {
          if (documents[i] != null) {
            gazetteers.automaton().matches(documents[i].text(), 0, documents[i].text().length());
          }
        });
    time(
        "annotation",
        i -> annotated[i] = documents[i] == null ? null : annotator.annotate(documents[i]));
    time(
        "extraction",
        i -> facts[i] = annotated[i] == null ? null : extractor.extract(annotated[i]));
    time(
        "storage",
        i -> {
          if (facts[i] != null) {
            json.write(facts[i]);
            json.write(new Reading.Ingested(documents[i], ""));
          }
        });
    try (IndexBuilder index = IndexBuilder.open(indexFolder, folder)) {
      time(
          "index",
          i -> {
            if (facts[i] != null) {
              index.add(
                  documents[i], facts[i], gazetteers.persons(documents[i].text(), facts[i].date()));
            }
          });
    }
    long bytes = 0;
    long tokens = 0;
    for (int i = from; i < files.size(); i++) {
      bytes += sizes[i];
      tokens += documents[i] == null ? 0 : tokens(documents[i].text());
    }
    System.out.println(
        "{\"bytes\":" + bytes + ",\"tokens\":" + tokens + ",\"seconds\":" + asJson() + "}");
  }

  private static long tokens(String text) {
    return new PTBTokenizer<CoreLabel>(
            new StringReader(text), new CoreLabelTokenFactory(), "untokenizable=noneDelete")
        .tokenize()
        .size();
  }

  private String asJson() {
    List<String> fields = new ArrayList<>();
    seconds.forEach((name, time) -> fields.add("\"" + name + "\":" + time));
    return "{" + String.join(",", fields) + "}";
  }

  private void time(String name, Step step) throws Exception {
    for (int i = 0; i < from; i++) {
      step.of(i);
    }
    // The thread's own time: what else the machine does counts for nothing.
    long begun = cpu.getCurrentThreadCpuTime();
    for (int i = from; i < files.size(); i++) {
      step.of(i);
    }
    seconds.put(name, (cpu.getCurrentThreadCpuTime() - begun) / 1e9);
  }
}
