package org.tunsh.ingest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Draws pages that are pictures and has Tesseract read them, two at a time. */
final class PageRecognizer {
  private static final int PARALLEL = 2;
  private static final float LARGEST = 5_000;

  private final IngestLimits limits;
  private final Tesseract tesseract;

  PageRecognizer(IngestLimits limits, Tesseract tesseract) {
    this.limits = limits;
    this.tesseract = tesseract;
  }

  /** Replaces the sheets of the given pages by what was recognised. */
  void recognise(
      PDDocument document,
      List<Sheet> sheets,
      List<Integer> pages,
      List<String> partial,
      Deadline deadline,
      Course course)
      throws UnreadableException {
    tesseract.check();
    Vocabulary vocabulary = Vocabulary.english();
    try (ExecutorService pool = Executors.newFixedThreadPool(PARALLEL)) {
      List<Future<Sheet>> running = new ArrayList<>();
      for (int page : pages) {
        if (running.size() >= limits.scannedPages() || deadline.isOver()) {
          partial.add("scanned pages from " + page + " on were left out");
          break;
        }
        while (running.size() >= PARALLEL && !running.get(running.size() - PARALLEL).isDone()) {
          await(running.get(running.size() - PARALLEL));
        }
        Sheet sheet = sheets.get(page - 1);
        course.enter(page);
        BufferedImage image = draw(document, sheet);
        course.leave();
        running.add(pool.submit(() -> read(sheet, image, vocabulary, deadline)));
      }
      for (int i = 0; i < running.size(); i++) {
        collect(running.get(i), pages.get(i), sheets, partial);
        course.leave();
      }
    } catch (IOException broken) {
      throw new UnreadableException(
          "A scanned page could not be drawn: " + Causes.of(broken),
          "Print the file to a new PDF, and add that one");
    }
  }

  /** One page by itself, as {@link #recognise} reads it among others. */
  Sheet recognise(PDDocument document, Sheet sheet, Deadline deadline)
      throws IOException, UnreadableException {
    tesseract.check();
    return read(sheet, draw(document, sheet), Vocabulary.english(), deadline);
  }

  private static void await(Future<Sheet> task) {
    try {
      task.get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      // It is told when the pages are collected.
      return;
    }
  }

  private static void collect(
      Future<Sheet> task, int page, List<Sheet> sheets, List<String> partial) {
    try {
      sheets.set(page - 1, task.get());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      partial.add("recognition was interrupted on page " + page);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      partial.add(
          "page "
              + page
              + " could not be recognised: "
              + Causes.of(cause == null ? failed : cause));
    }
  }

  private BufferedImage draw(PDDocument document, Sheet sheet) throws IOException {
    smooth(document.getPage(sheet.number() - 1).getResources());
    float longest = Math.max(sheet.width(), sheet.height());
    float resolution = Math.min(limits.resolution(), 72 * LARGEST / Math.max(1, longest));
    return new PDFRenderer(document)
        .renderImageWithDPI(sheet.number() - 1, resolution, ImageType.GRAY);
  }

  /** Coarse pictures are enlarged smoothly: letters made of squares are read worse. */
  private static void smooth(@Nullable PDResources resources) throws IOException {
    if (resources == null) {
      return;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)
          && resources.getXObject(name) instanceof PDImageXObject picture) {
        picture.setInterpolate(true);
      }
    }
  }

  private Sheet read(Sheet sheet, BufferedImage image, Vocabulary vocabulary, Deadline deadline)
      throws IOException {
    float scale = sheet.width() / image.getWidth();
    List<Box> rulings = PictureRulings.in(image, sheet.number(), scale);
    List<Guess> first = tesseract.read(image, sheet.number(), scale, deadline);
    Sheet seen = sheet(sheet, first, rulings);
    CellRecognizer cells = new CellRecognizer(tesseract, vocabulary);
    List<Guess> words = cells.read(image, seen, first, scale, deadline);
    Spelling spelling = Spelling.of(vocabulary, words);
    return sheet(sheet, words.stream().map(spelling::corrected).toList(), rulings);
  }

  private static Sheet sheet(Sheet sheet, List<Guess> guesses, List<Box> rulings) {
    List<Word> words = guesses.stream().map(Guess::word).toList();
    return new Sheet(sheet.number(), sheet.width(), sheet.height(), words, rulings);
  }
}
