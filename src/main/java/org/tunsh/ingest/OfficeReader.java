package org.tunsh.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Metadata;
import org.xml.sax.SAXException;

/**
 * Reads office files (DOCX, ODT, DOC, RTF, ODS …): Tika makes markup of them, which then goes the
 * way of all markup.
 */
final class OfficeReader {
  private static final Pattern CALLOUT = Pattern.compile("\\[(?:foot|end)noteRef:(\\d{1,5})\\]");

  private static final Pattern ODF_NOTE =
      Pattern.compile("<p class=\"note\">(\\w{1,5})\\s+((?:(?!<p[ >]).)*?)</p>", Pattern.DOTALL);

  private final IngestLimits limits;
  private @Nullable Parser parser;

  OfficeReader(IngestLimits limits) {
    this.limits = limits;
  }

  Draught read(byte[] bytes, String mediaType) throws UnreadableException {
    ToXMLContentHandler markup = new ToXMLContentHandler();
    org.apache.tika.metadata.Metadata found = new org.apache.tika.metadata.Metadata();
    found.set(org.apache.tika.metadata.Metadata.CONTENT_TYPE, mediaType);
    ParseContext context = new ParseContext();
    // What is embedded (pictures, sheets) is no text of the document.
    context.set(Parser.class, EmptyParser.INSTANCE);
    String partial = "";
    try (TikaInputStream input = TikaInputStream.get(new ByteArrayInputStream(bytes))) {
      parser()
          .parse(input, new WriteOutContentHandler(markup, limits.characters()), found, context);
    } catch (EncryptedDocumentException locked) {
      throw new UnreadableException(
          "The document is encrypted and asks for a password",
          "Save a copy without a password, and add that one");
    } catch (SAXException stopped) {
      if (!WriteLimitReachedException.isWriteLimitReached(stopped)) {
        throw broken(stopped);
      }
      partial = "only the first " + limits.characters() + " characters were read";
    } catch (TikaException | IOException | RuntimeException thrown) {
      throw broken(thrown);
    }
    return draught(markup.toString(), metadata(found), partial);
  }

  /** Made when the first office file comes: it loads every parser there is. */
  private synchronized Parser parser() {
    if (parser == null) {
      parser = new AutoDetectParser();
    }
    return parser;
  }

  private static UnreadableException broken(Exception thrown) {
    Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
    return new UnreadableException(
        "The document is damaged or not what its name says: " + Causes.of(cause),
        "Open it in an office program, save it as DOCX, ODT or PDF, and add that one");
  }

  private static Draught draught(String markup, Metadata metadata, String partial) {
    List<String> labels = new ArrayList<>();
    String called =
        CALLOUT
            .matcher(Callouts.cleared(markup))
            .replaceAll(
                found -> {
                  labels.add(found.group(1));
                  return Callouts.mark(found.group(1));
                });
    StringBuilder notes = new StringBuilder();
    String parted =
        ODF_NOTE
            .matcher(called)
            .replaceAll(
                found -> {
                  notes.append("<p data-note=\"").append(found.group(1)).append("\">");
                  notes.append(found.group(2)).append("</p>");
                  return Callouts.mark(found.group(1));
                });
    // Tika sets a note of ODF as a paragraph within the paragraph, which would cut that one in two.
    Document page = Jsoup.parse(parted.replace("</body>", notes + "</body>"));
    page.select("head, .package-entry, .embedded, .annotationText, .comment").remove();
    for (Element title : page.select("p.title, p.Title")) {
      title.tagName("h1");
    }
    number(page, labels);
    MarkupWalker walker = new MarkupWalker();
    walker.walk(page.body());
    List<Draft> drafts = Refiner.refine(walker.drafts(), walker.headings() < 2);
    return new Draught(drafts, metadata, 0, "tika", partial);
  }

  /** Tika sets each note after the paragraph of its callout, in the order of the callouts. */
  private static void number(Document page, List<String> labels) {
    List<Element> notes = page.select("div.footnote, div.endnote");
    for (int i = 0; i < notes.size() && i < labels.size(); i++) {
      notes.get(i).attr("data-note", labels.get(i));
    }
  }

  private static Metadata metadata(org.apache.tika.metadata.Metadata found) {
    return new Metadata(
        value(found.get(TikaCoreProperties.TITLE)), "", "", "", "", "", "", "", List.of());
  }

  private static String value(@Nullable String text) {
    return text == null ? "" : Letters.fold(text).strip();
  }
}
