package org.tunsh.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A paper as tagged PDF (PDF/UA) with bookmarks and its fonts inside. */
final class PdfPaper {
  private static final float VERSION = 1.7f;

  private final Paper paper;

  PdfPaper(Paper paper) {
    this.paper = paper;
  }

  byte[] bytes() {
    String page = HtmlPaper.printed(paper);
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.usePdfUaAccessibility(true).usePdfVersion(VERSION).withProducer("Tunsh");
    builder.useUnicodeLineBreaker(new CalloutBreaker());
    for (Fonts font : Fonts.values()) {
      FontStyle style = font.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
      builder.useFont(font::open, font.family(), font.weight(), style, true);
    }
    // Nothing is fetched: a paper holds all that it shows.
    builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
    builder.withHtmlContent(page, "");
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      LinkDescriptions.copy(renderer.getPdfDocument());
      return saved(renderer.getPdfDocument(), page);
    } catch (IOException e) {
      throw new UncheckedIOException("Making the PDF of '" + paper.title() + "' failed", e);
    }
  }

  /** Without the time of day, and with an id that is made of the content. */
  private static byte[] saved(PDDocument document, String page) throws IOException {
    PDDocumentInformation information = document.getDocumentInformation();
    information.getCOSObject().removeItem(org.apache.pdfbox.cos.COSName.CREATION_DATE);
    information.getCOSObject().removeItem(org.apache.pdfbox.cos.COSName.MOD_DATE);
    CRC32 id = new CRC32();
    id.update(page.getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(id.getValue());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
