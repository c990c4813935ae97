package org.tunsh.ingest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * Runs the program Tesseract on the picture of a page and reads the words and boxes that it gives.
 */
final class Tesseract {
  private static final int WORD = 5;

  private final IngestLimits limits;
  private final String program;

  Tesseract(IngestLimits limits, String program) {
    this.limits = limits;
    this.program = program;
  }

  /** Refuses with what to install where the program does not start. */
  void check() throws UnreadableException {
    try {
      Process process =
          new ProcessBuilder(program, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw missing();
      }
    } catch (IOException absent) {
      throw missing();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw missing();
    }
  }

  private UnreadableException missing() {
    return new UnreadableException(
        "The PDF is a scan without text, and the program '"
            + program
            + "' that reads scans was not found",
        "Install Tesseract with its English data (Debian, Ubuntu: apt install tesseract-ocr;"
            + " macOS: brew install tesseract; Windows: winget install UB-Mannheim.TesseractOCR)"
            + " so that it is on the PATH, and run again");
  }

  /** The words of a page that may have several columns. */
  List<Guess> read(BufferedImage image, int page, float scale, Deadline deadline)
      throws IOException {
    String table = run(List.of(image), "3", deadline);
    return levelled(words(rows(table, 1), page, scale));
  }

  /** The words of each of several pictures, each with one block of lines; by one process. */
  List<List<Guess>> readAll(List<CellPicture> pictures, int page, Deadline deadline)
      throws IOException {
    String table = run(pictures.stream().map(CellPicture::image).toList(), "6", deadline);
    List<List<Guess>> all = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      CellPicture picture = pictures.get(i);
      List<Guess> words = levelled(words(rows(table, i + 1), page, picture.scale()));
      all.add(words.stream().map(word -> moved(word, picture)).toList());
    }
    return all;
  }

  private static Guess moved(Guess guess, CellPicture picture) {
    Word word = guess.word();
    Box box = word.box();
    Box there =
        new Box(
            box.page(),
            box.x() + picture.left(),
            box.y() + picture.top(),
            box.width(),
            box.height());
    return new Guess(
        new Word(word.text(), there, word.size(), word.bold(), word.line()), guess.sure());
  }

  private String run(List<BufferedImage> pictures, String layout, Deadline deadline)
      throws IOException {
    Path folder = Files.createTempDirectory("tunsh-scan");
    List<Path> files = new ArrayList<>();
    Path list = folder.resolve("pictures.txt");
    Path table = folder.resolve("words.tsv");
    try {
      for (BufferedImage picture : pictures) {
        files.add(folder.resolve("picture-" + files.size() + ".png"));
        ImageIO.write(picture, "png", files.getLast().toFile());
      }
      Files.write(list, files.stream().map(Path::toString).toList());
      run(list, folder.resolve("words"), layout, deadline);
      return Files.readString(table, StandardCharsets.UTF_8);
    } finally {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(list);
      Files.deleteIfExists(table);
      Files.deleteIfExists(folder);
    }
  }

  private void run(Path picture, Path out, String layout, Deadline deadline) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            program,
            picture.toString(),
            out.toString(),
            "-l",
            limits.languages(),
            "--dpi",
            Integer.toString(limits.resolution()),
            "--psm",
            layout,
            "tsv");
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try {
      long wait = Math.min(limits.pageTime().toMillis(), deadline.millisLeft());
      if (!process.waitFor(wait, TimeUnit.MILLISECONDS)) {
        throw new IOException("Tesseract did not end within " + wait / 1000 + " s");
      }
      if (process.exitValue() != 0) {
        throw new IOException("Tesseract ended with code " + process.exitValue());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stop);
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<String[]> rows(String table, int picture) {
    List<String[]> rows = new ArrayList<>();
    for (String line : table.split("\n", -1)) {
      String[] row = line.split("\t", 12);
      boolean here = row.length == 12 && row[1].equals(Integer.toString(picture));
      if (here && row[0].equals(Integer.toString(WORD)) && isWord(row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<Guess> words(List<String[]> rows, int page, float scale) {
    List<Guess> words = new ArrayList<>();
    int start = 0;
    int line = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || !lineOf(rows.get(i)).equals(lineOf(rows.get(start)))) {
        addLine(rows.subList(start, i), page, scale, line++, words);
        start = i;
      }
    }
    return words;
  }

  private static boolean isWord(String[] row) {
    String text = row[11].strip();
    return !text.isEmpty() && !row[10].startsWith("-") && !text.matches("[|\\[\\]_~¦—]+");
  }

  private static String lineOf(String[] row) {
    return row[2] + '/' + row[3] + '/' + row[4];
  }

  /**
   * All words of a recognised line take the line's height and foot, so that neither hangs on their
   * letters.
   */
  private static void addLine(
      List<String[]> rows, int page, float scale, int line, List<Guess> words) {
    int[] heights = new int[rows.size()];
    int[] bottoms = new int[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      heights[i] = Integer.parseInt(row[9]);
      bottoms[i] = Integer.parseInt(row[7]) + heights[i];
    }
    Arrays.sort(heights);
    Arrays.sort(bottoms);
    float low = bottoms[bottoms.length / 2] * scale;
    float height = heights[heights.length * 3 / 4] * scale;
    for (String[] row : rows) {
      float x = Integer.parseInt(row[6]) * scale;
      float width = Integer.parseInt(row[8]) * scale;
      Box box = new Box(page, x, low - height, width, height);
      Word word = new Word(Callouts.cleared(row[11].strip()), box, height, false, line);
      words.add(new Guess(word, Float.parseFloat(row[10]) / 100));
    }
  }

  /** Measured heights of one size differ by a few points; only clearly larger lines keep theirs. */
  private static List<Guess> levelled(List<Guess> words) {
    if (words.isEmpty()) {
      return words;
    }
    float[] sizes = new float[words.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = words.get(i).word().size();
    }
    Arrays.sort(sizes);
    float usual = sizes[sizes.length / 2];
    List<Guess> out = new ArrayList<>(words.size());
    float other = usual;
    for (Guess guess : words) {
      Word word = guess.word();
      boolean usualSize = word.size() > 0.8f * usual && word.size() < 1.3f * usual;
      boolean otherSize = word.size() > 0.8f * other && word.size() < 1.25f * other;
      other = usualSize || otherSize ? other : word.size();
      float size = usualSize ? usual : other;
      Box box = word.box();
      Box level = new Box(box.page(), box.x(), box.bottom() - size, box.width(), size);
      out.add(new Guess(new Word(word.text(), level, size, false, word.line()), guess.sure()));
    }
    return out;
  }
}
