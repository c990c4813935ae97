package org.tunsh.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The log of decisions, {@code reviews.jsonl} in the corpus: a line each, only ever added to, in
 * any order, so that two people's logs are merged by laying their lines together.
 */
public final class ReviewLog {
  private static final String FILE = "reviews.jsonl";
  private static final String ATTRIBUTES = ".gitattributes";
  private static final String UNION = FILE + " merge=union";
  private static final long LARGEST = 1L << 28;

  private final Path file;

  private ReviewLog(Path file) {
    this.file = file;
  }

  /** The log of a corpus, which need not be there yet. */
  public static ReviewLog in(Path corpus) {
    return new ReviewLog(corpus.resolve(FILE));
  }

  /** Takes decisions in the knowledge of all earlier ones. */
  @FunctionalInterface
  public interface Deciding {
    /** The decisions to add, seeing those that the log holds now. */
    List<Decision> decide(List<Decision> earlier) throws ReviewException, IOException;
  }

  public Path file() {
    return file;
  }

  /**
   * All decisions, each once, in the order of the file.
   *
   * @throws ReviewException naming the line that cannot be read: no decision is passed over
   *     silently
   */
  public List<Decision> read() throws IOException, ReviewException {
    return Files.exists(file) ? parse(Files.readAllBytes(file)) : List.of();
  }

  private List<Decision> parse(byte[] bytes) throws ReviewException {
    String all = new String(bytes, 0, whole(bytes), StandardCharsets.UTF_8);
    Map<String, Decision> decisions = new LinkedHashMap<>();
    int number = 0;
    for (String line : all.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        try {
          Decision decision = DecisionLine.read(line);
          decisions.putIfAbsent(decision.id(), decision);
        } catch (ReviewException e) {
          throw new ReviewException(
              "'%s', line %d: %s; put it right, no decision is passed over"
                  .formatted(file, number, e.getMessage()),
              e);
        }
      }
    }
    return List.copyOf(decisions.values());
  }

  /**
   * How many bytes make whole lines: a last one without its end that cannot be read was being
   * written when the power failed, and nobody was told that it was kept.
   */
  private static int whole(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    String last = new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8);
    try {
      DecisionLine.read(last);
      return bytes.length;
    } catch (ReviewException e) {
      return end;
    }
  }

  /** Adds decisions; when it returns, they are on the disk. */
  public void add(List<Decision> decisions) throws IOException, ReviewException {
    add((List<Decision> earlier) -> decisions);
  }

  /**
   * Adds what is decided while nobody else can add anything.
   *
   * @return what was added
   */
  public synchronized List<Decision> add(Deciding deciding) throws IOException, ReviewException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      held(channel.lock()); // closing the channel gives the lock back
      byte[] now = readAll(channel);
      List<Decision> fresh = deciding.decide(parse(now));
      if (now.length == 0 && !fresh.isEmpty()) {
        attribute(file.resolveSibling(ATTRIBUTES));
      }
      int end = whole(now);
      StringBuilder lines = new StringBuilder(end > 0 && now[end - 1] != '\n' ? "\n" : "");
      fresh.forEach(decision -> lines.append(DecisionLine.write(decision)));
      channel.truncate(end);
      write(channel, end, lines.toString().getBytes(StandardCharsets.UTF_8));
      channel.force(true);
      return fresh;
    }
  }

  /** Has git lay two logs together; what a person wrote of the merging of the log stands. */
  private static void attribute(Path attributes) throws IOException {
    String there =
        Files.exists(attributes) ? Files.readString(attributes, StandardCharsets.UTF_8) : "";
    if (there.lines().anyMatch(line -> line.startsWith(FILE) && line.contains("merge"))) {
      return;
    }
    String end = there.isEmpty() || there.endsWith("\n") ? "" : "\n";
    Path beside = attributes.resolveSibling(ATTRIBUTES + ".new");
    Files.writeString(beside, there + end + UNION + "\n", StandardCharsets.UTF_8);
    Files.move(beside, attributes, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void held(FileLock lock) throws IOException {
    if (!lock.isValid()) {
      throw new IOException("The log of decisions could not be locked; try again");
    }
  }

  private byte[] readAll(FileChannel channel) throws IOException {
    if (channel.size() > LARGEST) {
      throw new IOException("'" + file + "' is larger than " + LARGEST + " bytes");
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, bytes.position()) < 0) {
        break;
      }
    }
    return bytes.array();
  }

  private static void write(FileChannel channel, long at, byte[] lines) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(lines);
    long place = at;
    while (bytes.hasRemaining()) {
      place += channel.write(bytes, place);
    }
  }

  /** Lines that say what the log holds, whatever the order of its lines; none where it is empty. */
  public List<String> content() throws IOException, ReviewException {
    List<String> lines = new ArrayList<>();
    read().forEach(decision -> lines.add(DecisionLine.write(decision)));
    return lines.stream().sorted().toList();
  }
}
