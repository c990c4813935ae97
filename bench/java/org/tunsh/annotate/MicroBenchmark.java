package org.tunsh.annotate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Mention;
import org.tunsh.model.Sentence;
import org.tunsh.model.Span;

/**
 * One core over real texts: the automaton of the gate, that of all names, the finder of tiers, the
 * reader of dates.
 *
 * <p>{@code -Dtunsh.sample=FILE} names a file that lists the texts, {@code -Dtunsh.root=FOLDER} the
 * program's folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1200m", "-XX:+UseSerialGC", "-XX:-DontCompileHugeMethods"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class MicroBenchmark {
  /** Counts what was read, which makes rates of runs over texts of different lengths comparable. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Read {
    public long bytes;
  }

  private record Text(String text, long bytes, List<Span> paragraphs) {}

  private record Parsed(Sentence sentence, List<Mention.Party> parties, long bytes) {}

  private final List<Text> texts = new ArrayList<>();
  private final List<List<Parsed>> sentences = new ArrayList<>();
  private Gazetteers gazetteers;
  private TierFinder tiers;
  private final TimexFinder dates = new TimexFinder();
  private final List<List<Span>> closed = new ArrayList<>();
  private StemAutomaton gate;
  private int next;

  @Setup
  public void read() throws Exception {
    Path folder = Path.of(System.getProperty("tunsh.root", ".")).resolve("gazetteers");
    gazetteers = Gazetteers.load(folder);
    List<Path> lists = new ArrayList<>();
    for (String name : List.of("tiers", "actions", "kinds", "gate", "passages", "instruments")) {
      lists.add(folder.resolve(name + ".yaml"));
    }
    WordLists words = WordLists.read(lists);
    tiers = new TierFinder(words);
    gate = new StemAutomaton(words.set("gate"));
    SentenceSplitter splitter = new SentenceSplitter();
    for (String line : Files.readAllLines(Path.of(System.getProperty("tunsh.sample")))) {
      String text = Files.readString(Path.of(line));
      List<Span> paragraphs = paragraphs(text);
      texts.add(new Text(text, bytes(text), paragraphs));
      closed.add(paragraphs.stream().filter(p -> !gate.isIn(text, p.start(), p.end())).toList());
      List<Parsed> parsed = new ArrayList<>();
      for (Span paragraph : paragraphs) {
        Block block = Block.of(BlockKind.PARAGRAPH, paragraph);
        for (Sentence sentence : splitter.split(text, block, 0)) {
          parsed.add(
              new Parsed(
                  sentence,
                  gazetteers.parties(text, sentence.span(), ""),
                  bytes(sentence.span().of(text))));
        }
      }
      sentences.add(parsed);
    }
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static List<Span> paragraphs(String text) {
    List<Span> found = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        found.add(new Span(start, end));
      }
      start = end + 2;
    }
    return found;
  }

  private int turn() {
    next = (next + 1) % texts.size();
    return next;
  }

  @Benchmark
  public Object automaton(Read read) {
    Text text = texts.get(turn());
    read.bytes += text.bytes();
    return gazetteers.automaton().matches(text.text(), 0, text.text().length());
  }

  /** The paragraphs that the gate passes over: it reads them to their ends. */
  @Benchmark
  public int gate(Read read) {
    int turn = turn();
    String text = texts.get(turn).text();
    int opened = 0;
    for (Span paragraph : closed.get(turn)) {
      read.bytes += paragraph.length();
      opened += gate.isIn(text, paragraph.start(), paragraph.end()) ? 1 : 0;
    }
    return opened;
  }

  @Benchmark
  public int tiers(Read read) {
    int turn = turn();
    int found = 0;
    for (Parsed parsed : sentences.get(turn)) {
      read.bytes += parsed.bytes();
      found += tiers.find(texts.get(turn).text(), parsed.sentence(), parsed.parties()).size();
    }
    return found;
  }

  @Benchmark
  public int dates(Read read) {
    Text text = texts.get(turn());
    read.bytes += text.bytes();
    int found = 0;
    for (Span paragraph : text.paragraphs()) {
      found += dates.find(text.text(), paragraph, "2024-05-06").size();
    }
    return found;
  }
}
