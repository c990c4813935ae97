package org.tunsh.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading;

/**
 * Reads one file into a document, or says why it cannot be read.
 *
 * <p>A bad document is a result and never an exception; bounds on size, pages, time and letters
 * keep each reading finite. One ingester serves many threads. The media type is told by the
 * content, not by the name.
 */
public final class Ingester implements SourceReader {
  private static final int MOST_PLAIN = 2 << 20;

  /** In place of a page, where a format is read in one piece. */
  private static final int WHOLE = 0;

  private final IngestLimits limits;
  private final MediaTypes mediaTypes = new MediaTypes();
  private final MarkdownReader markdown = new MarkdownReader();
  private final OfficeReader office;
  private final PdfReader pdf;
  private final Languages languages = new Languages();

  @SuppressWarnings("UnusedVariable") // Held so that the levels stay set.
  private final LibraryLogs logs = new LibraryLogs();

  public Ingester(IngestLimits limits) {
    this(limits, "tesseract");
  }

  /** An ingester that runs another program in Tesseract's place. */
  Ingester(IngestLimits limits, String tesseract) {
    this.limits = limits;
    this.office = new OfficeReader(limits);
    this.pdf = new PdfReader(limits, new PageRecognizer(limits, new Tesseract(limits, tesseract)));
  }

  @Override
  public Reading read(Path path, String name, Metadata sidecar) {
    FileBytes file = FileBytes.of(path, name, limits);
    return file.fault().isPresent()
        ? file.fault().get()
        : read(file.bytes(), name, sidecar, Course.FREE);
  }

  /**
   * Whether bytes are so plain and so few that no parser of a container has to touch them: text or
   * Markdown.
   */
  public boolean isPlain(byte[] bytes, String name) {
    return bytes.length <= MOST_PLAIN && mediaTypes.isPlain(bytes, name);
  }

  /**
   * Reads the bytes of a file.
   *
   * @param name its path below the folder that was given, which becomes {@link Document#file()}
   * @param sidecar what is known of it besides; its fields go before the container's where they are
   *     not empty
   * @param course hears how it goes on
   */
  public Reading read(byte[] bytes, String name, Metadata sidecar, Course course) {
    String hash = sha256(bytes);
    try {
      return read(bytes, hash, name, sidecar, course);
    } catch (UnreadableException unreadable) {
      return new Reading.SetAside(name, hash, unreadable.reason(), unreadable.remedy());
    } catch (IOException failed) {
      return new Reading.SetAside(
          name,
          hash,
          "The file could not be read: " + Causes.of(failed),
          "Check the disk or the share it lies on");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      // A library's fault on one document must not end the run over all others.
      return new Reading.SetAside(
          name,
          hash,
          "The document could not be taken apart: "
              + fault.getClass().getSimpleName()
              + ": "
              + Causes.of(fault),
          "Save it in another format (PDF, DOCX, text), and add that one; please report the file");
    }
  }

  private Reading read(byte[] bytes, String hash, String name, Metadata sidecar, Course course)
      throws UnreadableException, IOException {
    if (isBlank(bytes)) {
      throw new UnreadableException(
          bytes.length == 0
              ? "The file is empty"
              : "The file holds nothing but zeros or white space",
          "Get the file again from its source, or delete it");
    }
    String mediaType = mediaTypes.of(bytes, name);
    Draught draught = draught(bytes, mediaType, course);
    course.leave();
    Composition composition = Composer.compose(draught.drafts(), limits.characters());
    if (composition.blocks().stream().allMatch(b -> b.kind() == BlockKind.FURNITURE)) {
      throw new UnreadableException(
          "The document holds no text", "Check that it is the right file; a scan has to be a PDF");
    }
    Metadata metadata = metadata(draught.metadata(), sidecar, composition);
    Document document =
        new Document(
            hash.substring(0, 16),
            name,
            hash,
            mediaType,
            metadata,
            composition.text(),
            composition.blocks(),
            composition.notes(),
            composition.places(),
            draught.pages(),
            draught.parser());
    return new Reading.Ingested(document, partial(draught, composition));
  }

  private String partial(Draught draught, Composition composition) {
    String cut =
        composition.text().length() >= limits.characters()
            ? "only the first " + limits.characters() + " characters were kept"
            : "";
    return draught.partial().isEmpty() || cut.isEmpty()
        ? draught.partial() + cut
        : draught.partial() + "; " + cut;
  }

  private Draught draught(byte[] bytes, String mediaType, Course course)
      throws UnreadableException, IOException {
    return switch (mediaType) {
      case "application/pdf" -> pdf.read(bytes, Deadline.in(limits.time()), course);
      case "text/html", "application/xhtml+xml" -> {
        course.enter(WHOLE);
        yield HtmlReader.read(bytes);
      }
      case "text/markdown" -> markdown.read(PlainText.decode(bytes));
      case "text/plain" -> TextReader.read(PlainText.decode(bytes));
      default -> {
        if (!OfficeTypes.isOffice(mediaType)) {
          throw new UnreadableException(
              OfficeTypes.name(mediaType) + " holds no text that can be read",
              OfficeTypes.remedy(mediaType));
        }
        course.enter(WHOLE);
        yield office.read(bytes, mediaType);
      }
    };
  }

  private Metadata metadata(Metadata own, Metadata sidecar, Composition composition) {
    String text = composition.text();
    // What is declared may be the language of the original that a text in English summarises.
    String language = first(languages.plainly(text), first(sidecar.language(), own.language()));
    List<String> parties = sidecar.parties().isEmpty() ? own.parties() : sidecar.parties();
    return new Metadata(
        first(sidecar.title(), first(own.title(), title(composition))),
        first(sidecar.issuer(), own.issuer()),
        first(sidecar.date(), own.date()),
        language.isEmpty() ? languages.of(text) : language,
        first(sidecar.kind(), own.kind()),
        first(sidecar.source(), own.source()),
        first(sidecar.sourceClass(), own.sourceClass()),
        first(sidecar.obtained(), own.obtained()),
        parties);
  }

  private static String title(Composition composition) {
    return composition.blocks().stream()
        .filter(block -> block.kind() == BlockKind.TITLE)
        .findFirst()
        .map(block -> block.span().of(composition.text()))
        .orElse("");
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != 0 && b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
