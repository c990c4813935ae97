package org.tunsh.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files, which are archives of XML: bombs, entities, paths that lead out, deep nesting. */
final class HostileArchives {
  private static final String WORDS = "Mongolia and Japan declared a strategic partnership.";
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String ODF =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
  private static final String LAUGHS = laughs();

  private HostileArchives() {}

  private static String laughs() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE w [<!ENTITY l0 \"partnership \">");
    for (int i = 1; i < 12; i++) {
      dtd.append("<!ENTITY l")
          .append(i)
          .append(" \"")
          .append(("&l" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    return dtd.append("]>").toString();
  }

  static List<HostileFile> all() {
    List<HostileFile> files = new ArrayList<>();
    for (String kind : List.of("docx", "odt")) {
      add(files, "laughs", kind, LAUGHS, "&l11;");
      add(
          files,
          "quadratic",
          kind,
          "<!DOCTYPE w [<!ENTITY a \"" + "x".repeat(50_000) + "\">]>",
          "&a;".repeat(20_000));
      add(
          files,
          "reads-a-file",
          kind,
          "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
          "&a;");
      add(
          files,
          "asks-the-network",
          kind,
          "<!DOCTYPE w [<!ENTITY a SYSTEM \"http://127.0.0.1:9/x\">]>",
          "&a;");
      add(
          files,
          "parameter-entity",
          kind,
          "<!DOCTYPE w [<!ENTITY % a SYSTEM \"file:///etc/passwd\"> %a;]>",
          "");
      add(files, "far-dtd", kind, "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/x.dtd\">", "");
      add(
          files,
          "waits-at-a-device",
          kind,
          "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///dev/zero\">]>",
          "&a;");
      add(files, "deep", kind, "", deep(kind, 60_000));
      add(files, "wide", kind, "", wide(kind, 200_000));
      add(files, "one-long-word", kind, "", "x".repeat(12_000_000));
      add(files, "unclosed", kind, "", "<w:p><w:r>");
      add(files, "controls", kind, "", "&#x202E;&#x200B;&#x2066;lautuM&#xFEFF;");
      add(files, "formula", kind, "", "=cmd|' /C calc'!A0");
      files.add(new HostileFile("zip-inflates." + kind, () -> inflating(kind)));
      files.add(new HostileFile("zip-many-entries." + kind, () -> manyEntries(kind)));
      files.add(new HostileFile("zip-paths-out." + kind, () -> pathsOut(kind)));
      files.add(new HostileFile("zip-in-zip." + kind, () -> nested(kind)));
      files.add(new HostileFile("zip-empty." + kind, () -> zip(Map.of("x", new byte[0]))));
      files.add(new HostileFile("zip-lying-sizes." + kind, () -> lying(kind)));
    }
    files.add(
        new HostileFile("zip-plain.zip", () -> zip(Map.of("../../escaped.txt", text(WORDS)))));
    files.add(
        new HostileFile(
            "sheet.xlsx",
            () ->
                zip(
                    Map.of(
                        "[Content_Types].xml",
                        text("<Types/>"),
                        "xl/workbook.xml",
                        text("<workbook/>")))));
    return files;
  }

  private static void add(
      List<HostileFile> files, String name, String kind, String head, String body) {
    files.add(new HostileFile("xml-" + name + "." + kind, () -> zip(parts(kind, head, body))));
  }

  private static Map<String, byte[]> parts(String kind, String head, String body) {
    String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + head;
    Map<String, byte[]> parts = new LinkedHashMap<>();
    if (kind.equals("odt")) {
      parts.put("mimetype", text("application/vnd.oasis.opendocument.text"));
      parts.put(
          "content.xml",
          text(
              xml
                  + "<office:document-content "
                  + ODF
                  + "><office:body><office:text><text:p>"
                  + WORDS
                  + body
                  + "</text:p></office:text></office:body></office:document-content>"));
      return parts;
    }
    parts.put(
        "[Content_Types].xml",
        text(
            "<?xml version=\"1.0\"?><Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                + " PartName=\"/word/document.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
    parts.put(
        "_rels/.rels",
        text(
            "<?xml version=\"1.0\"?><Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"r1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                + " Target=\"word/document.xml\"/></Relationships>"));
    parts.put(
        "word/document.xml",
        text(
            xml
                + "<w:document "
                + W
                + "><w:body><w:p><w:r><w:t>"
                + WORDS
                + body
                + "</w:t></w:r></w:p></w:body></w:document>"));
    return parts;
  }

  private static String deep(String kind, int depth) {
    String open = kind.equals("odt") ? "<text:span>" : "<w:smartTag>";
    String close = open.replace("<", "</");
    return open.repeat(depth) + "x" + close.repeat(depth);
  }

  private static String wide(String kind, int count) {
    return kind.equals("odt") ? "<text:s/>".repeat(count) : "<w:tab/>".repeat(count);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] inflating(String kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts(kind, "", "").entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        String whole = new String(part.getValue(), StandardCharsets.UTF_8);
        int at = whole.indexOf(WORDS);
        zip.write(text(at < 0 ? whole : whole.substring(0, at)));
        for (int i = 0; at >= 0 && i < 400; i++) {
          zip.write(spaces());
        }
        zip.write(text(at < 0 ? "" : whole.substring(at)));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] spaces() {
    byte[] spaces = new byte[1 << 20];
    java.util.Arrays.fill(spaces, (byte) ' ');
    return spaces;
  }

  private static byte[] manyEntries(String kind) throws IOException {
    Map<String, byte[]> parts = parts(kind, "", "");
    for (int i = 0; i < 70_000; i++) {
      parts.put("word/media/" + i + ".xml", new byte[0]);
    }
    return zip(parts);
  }

  private static byte[] pathsOut(String kind) throws IOException {
    Map<String, byte[]> parts = parts(kind, "", "");
    parts.put("../../../../tmp/escaped-from-archive.txt", text(WORDS));
    parts.put("/tmp/escaped-from-archive.txt", text(WORDS));
    parts.put("..\\..\\escaped-from-archive.txt", text(WORDS));
    return zip(parts);
  }

  private static byte[] nested(String kind) throws IOException {
    byte[] inner = zip(parts(kind, "", ""));
    for (int i = 0; i < 40; i++) {
      Map<String, byte[]> parts = parts(kind, "", "");
      parts.put("word/embeddings/inner." + kind, inner);
      inner = zip(parts);
    }
    return inner;
  }

  /** Stored entries whose heads claim other sizes than they have. */
  private static byte[] lying(String kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts(kind, "", "").entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        CRC32 sum = new CRC32();
        sum.update(part.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.getValue().length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    byte[] bytes = out.toByteArray();
    for (int i = 0; i + 30 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3) {
        bytes[i + 18] = (byte) 0xFF;
        bytes[i + 21] = 0x7F;
      }
    }
    return bytes;
  }
}
