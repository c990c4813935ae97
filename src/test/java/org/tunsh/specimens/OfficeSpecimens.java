package org.tunsh.specimens;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Specimens of word processors. */
final class OfficeSpecimens {
  private OfficeSpecimens() {}

  static byte[] docx() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Part part : SpecimenText.PARTS) {
        add(document, part);
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void add(XWPFDocument document, Part part) {
    switch (part) {
      case Part.Title title -> bold(document, title.text(), 16);
      case Part.Heading heading -> bold(document, heading.text(), 12);
      case Part.Paragraph p -> paragraph(document, p.text());
      case Part.Item item -> document.createParagraph().createRun().setText("• " + item.text());
      case Part.Table table -> table(document, table);
      case Part.Note note -> {
        // Its footnote stands with the callout.
      }
    }
  }

  private static void bold(XWPFDocument document, String text, int size) {
    var run = document.createParagraph().createRun();
    run.setBold(true);
    run.setFontSize(size);
    run.setText(text);
  }

  private static void paragraph(XWPFDocument document, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    String[] parts = text.split("\\{", -1);
    paragraph.createRun().setText(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      XWPFFootnote footnote = document.createFootnote();
      footnote.createParagraph().createRun().setText(note(parts[i].substring(0, 1)));
      paragraph.addFootnoteReference(footnote);
      paragraph.createRun().setText(parts[i].substring(2));
    }
  }

  private static String note(String number) {
    for (Part part : SpecimenText.PARTS) {
      if (part instanceof Part.Note note && note.number().equals(number)) {
        return note.text();
      }
    }
    throw new IllegalArgumentException("No note '" + number + "'");
  }

  private static void table(XWPFDocument document, Part.Table table) {
    int columns = table.rows().getFirst().size();
    XWPFTable made = document.createTable(table.rows().size(), columns);
    for (int r = 0; r < table.rows().size(); r++) {
      for (int c = 0; c < columns; c++) {
        made.getRow(r).getCell(c).setText(table.rows().get(r).get(c));
      }
    }
  }

  static byte[] odt() throws IOException {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "mimetype", "application/vnd.oasis.opendocument.text");
      put(zip, "content.xml", content());
      put(zip, "META-INF/manifest.xml", MANIFEST);
      zip.finish();
      return out.toByteArray();
    }
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (name.equals("mimetype")) {
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      java.util.zip.CRC32 crc = new java.util.zip.CRC32();
      crc.update(bytes);
      entry.setCrc(crc.getValue());
    }
    entry.setTimeLocal(java.time.LocalDateTime.of(2014, 5, 12, 12, 0));
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static final String MANIFEST =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest"
          + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
          + " manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\""
          + " manifest:media-type=\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry"
          + " manifest:full-path=\"content.xml\""
          + " manifest:media-type=\"text/xml\"/></manifest:manifest>";

  private static String content() {
    StringBuilder out =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content");
    out.append(" xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"");
    out.append(" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"");
    out.append(
        " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " office:version=\"1.2\"><office:body><office:text>");
    for (Part part : SpecimenText.PARTS) {
      out.append(element(part));
    }
    return out.append("</office:text></office:body></office:document-content>").toString();
  }

  private static String element(Part part) {
    return switch (part) {
      case Part.Title title -> "<text:h text:outline-level=\"1\">" + title.text() + "</text:h>";
      case Part.Heading heading ->
          "<text:h text:outline-level=\"2\">" + heading.text() + "</text:h>";
      case Part.Paragraph p -> "<text:p>" + noted(p.text()) + "</text:p>";
      case Part.Item item ->
          "<text:list><text:list-item><text:p>"
              + item.text()
              + "</text:p></text:list-item></text:list>";
      case Part.Table table -> cells(table);
      case Part.Note note -> "";
    };
  }

  private static String noted(String text) {
    String out = text;
    for (String number : List.of("1", "2")) {
      out =
          out.replace(
              "{" + number + "}",
              "<text:note text:id=\"ftn"
                  + number
                  + "\" text:note-class=\"footnote\"><text:note-citation>"
                  + number
                  + "</text:note-citation><text:note-body><text:p>"
                  + note(number)
                  + "</text:p></text:note-body></text:note>");
    }
    return out;
  }

  private static String cells(Part.Table table) {
    StringBuilder out = new StringBuilder("<table:table>");
    for (List<String> row : table.rows()) {
      out.append("<table:table-row>");
      row.forEach(
          c ->
              out.append("<table:table-cell><text:p>")
                  .append(c)
                  .append("</text:p></table:table-cell>"));
      out.append("</table:table-row>");
    }
    return out.append("</table:table>").toString();
  }
}
