package org.tunsh.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.tunsh.model.Metadata;

/**
 * Reads PDF: pages with a text layer by their content streams, pages that are pictures by
 * recognition.
 */
final class PdfReader {
  private static final int FEWEST_LETTERS = 25;

  private final IngestLimits limits;
  private final PageRecognizer recognizer;

  PdfReader(IngestLimits limits, PageRecognizer recognizer) {
    this.limits = limits;
    this.recognizer = recognizer;
  }

  Draught read(byte[] bytes, Deadline deadline, Course course) throws UnreadableException {
    course.enter(0);
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(bytes),
            "",
            null,
            null,
            MemoryUsageSetting.setupMixed(256L << 20).streamCache)) {
      return read(document, deadline, course);
    } catch (InvalidPasswordException locked) {
      throw new UnreadableException(
          "The PDF is encrypted and asks for a password",
          "Save a copy without a password, and add that one");
    } catch (IOException | IllegalStateException | IllegalArgumentException broken) {
      throw new UnreadableException(
          "The PDF is damaged or cut short: " + Causes.of(broken),
          "Get the file again from its source; if it opens in a viewer, print it to a new PDF");
    }
  }

  private Draught read(PDDocument document, Deadline deadline, Course course)
      throws IOException, UnreadableException {
    int pages = document.getNumberOfPages();
    if (pages == 0) {
      throw new UnreadableException("The PDF has no pages", "Get the file again from its source");
    }
    List<Sheet> sheets = new ArrayList<>();
    List<Integer> pictures = new ArrayList<>();
    List<String> partial = new ArrayList<>();
    int last = Math.min(pages, limits.pages());
    if (last < pages) {
      partial.add("only the first " + last + " of " + pages + " pages were read");
    }
    PageStripper stripper = new PageStripper();
    for (int page = 1; page <= last; page++) {
      if (deadline.isOver()) {
        partial.add("reading took too long; pages from " + page + " on were left out");
        break;
      }
      if (course.leftOut(page).isPresent()) {
        partial.add("page " + page + " was left out: " + course.leftOut(page).get());
        sheets.add(empty(page));
        continue;
      }
      course.enter(page);
      Sheet sheet = sheet(stripper, document, page, partial);
      course.leave();
      sheets.add(sheet);
      if (isPicture(sheet, document.getPage(page - 1))) {
        pictures.add(page);
      }
    }
    boolean scanned = recognise(document, sheets, pictures, partial, deadline, course);
    List<Draft> drafts = PageLayout.drafts(sheets);
    if (drafts.isEmpty()) {
      throw new UnreadableException(
          "The PDF has no text on its " + pages + " page(s)" + because(partial),
          "If its pages show text in a viewer, print it to a new PDF and add that one");
    }
    String parser = scanned ? "pdfbox+tesseract" : "pdfbox";
    return new Draught(
        drafts,
        metadata(document.getDocumentInformation()),
        pages,
        parser,
        String.join("; ", partial));
  }

  private static String because(List<String> partial) {
    return partial.isEmpty() ? "" : " (" + String.join("; ", partial) + ")";
  }

  private static Sheet sheet(
      PageStripper stripper, PDDocument document, int page, List<String> partial) {
    try {
      return stripper.read(document, page);
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError broken) {
      // One broken content stream or font must not cost the other pages.
      partial.add("page " + page + " could not be read: " + Causes.of(broken));
      return empty(page);
    }
  }

  private static Sheet empty(int page) {
    return new Sheet(page, 595, 842, List.of(), List.of());
  }

  private static int letters(Sheet sheet) {
    return sheet.words().stream().mapToInt(word -> word.text().length()).sum();
  }

  /** Whether a page has hardly a letter, but something drawn: its words are to be recognised. */
  static boolean isPicture(Sheet sheet, PDPage page) {
    return letters(sheet) < FEWEST_LETTERS && hasPictures(page);
  }

  private static boolean hasPictures(PDPage page) {
    PDResources resources = page.getResources();
    if (resources == null) {
      return false;
    }
    return resources.getXObjectNames().iterator().hasNext();
  }

  private boolean recognise(
      PDDocument document,
      List<Sheet> sheets,
      List<Integer> pictures,
      List<String> partial,
      Deadline deadline,
      Course course)
      throws UnreadableException {
    if (pictures.isEmpty()) {
      return false;
    }
    int written = sheets.stream().mapToInt(PdfReader::letters).sum();
    if (written < FEWEST_LETTERS * sheets.size() || pictures.size() * 2 > sheets.size()) {
      recognizer.recognise(document, sheets, pictures, partial, deadline, course);
      return true;
    }
    return false;
  }

  private static Metadata metadata(PDDocumentInformation info) {
    // The day on which a PDF was made is not the day of the document, so it is no date here.
    String title = text(info.getTitle());
    return new Metadata(
        isTitle(title) ? title : "", text(info.getAuthor()), "", "", "", "", "", "", List.of());
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : Letters.fold(Callouts.cleared(value)).strip();
  }

  private static boolean isTitle(String title) {
    return !title.matches(
        "(?i)untitled.*|microsoft word.*|.*\\.(?:docx?|pdf|indd|qxd|rtf)|document\\d*");
  }
}
