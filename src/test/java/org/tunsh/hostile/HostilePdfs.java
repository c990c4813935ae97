package org.tunsh.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/** PDFs written by hand, each with one thing wrong on purpose. */
final class HostilePdfs {
  private static final String PAGE =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font <<"
          + " /F 5 0 R >> /XObject << /X 6 0 R >> >> >>";
  private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  private static final String TEXT =
      "BT /F 12 Tf 72 700 Td (Mongolia and Japan declared a strategic partnership.) Tj ET";

  private HostilePdfs() {}

  static List<HostileFile> all() {
    List<HostileFile> files = new ArrayList<>();
    add(files, "cyclic-page-tree", tree("[2 0 R]", 1));
    add(files, "page-tree-of-itself-and-a-page", tree("[3 0 R 2 0 R 3 0 R]", 3));
    add(files, "page-count-lies", tree("[3 0 R]", 2_000_000_000));
    add(files, "negative-page-count", tree("[3 0 R]", -5));
    add(files, "kids-are-numbers", tree("[1 2 3]", 3));
    add(
        files,
        "form-that-draws-itself",
        with(PAGE, "/X Do " + TEXT, form("/X Do", "/XObject << /X 6 0 R >>")));
    add(files, "deep-states", with(PAGE, "q ".repeat(300_000) + TEXT, "null"));
    add(files, "deep-arrays", with(PAGE, "[".repeat(200_000) + TEXT, "null"));
    add(
        files,
        "deep-dictionaries",
        with(PAGE, TEXT, "<</A".repeat(50_000) + " 1 " + ">>".repeat(50_000)));
    add(
        files,
        "endless-text-matrix",
        with(PAGE, TEXT + " BT 1e38 0 0 1e38 1e38 1e38 Tm (x) Tj ET", "null"));
    add(files, "huge-page", with(PAGE.replace("595 842", "1e9 1e9"), TEXT, "null"));
    add(files, "flat-page", with(PAGE.replace("595 842", "0 0"), TEXT, "null"));
    add(
        files,
        "upside-down-page",
        with(PAGE.replace("[0 0 595 842]", "[595 842 -1e7 -1e7]"), TEXT, "null"));
    add(files, "box-of-words", with(PAGE.replace("[0 0 595 842]", "[(a) (b)]"), TEXT, "null"));
    add(files, "no-resources", with(PAGE.replaceFirst("/Resources.*>> >> >>", ">>"), TEXT, "null"));
    add(
        files,
        "script",
        with(
            PAGE.replace(
                "/Type /Page ",
                "/Type /Page /AA << /O << /S /JavaScript /JS (app.alert(1)) >> >> "),
            TEXT,
            "null"));
    add(
        files,
        "launches-a-program",
        with(
            PAGE.replace("/Type /Page ", "/Type /Page /AA << /O << /S /Launch /F (/bin/sh) >> >> "),
            TEXT,
            "null"));
    add(
        files,
        "contents-of-itself",
        with(PAGE.replace("4 0 R", "[4 0 R 3 0 R 1 0 R]"), TEXT, "null"));
    add(files, "million-operators", with(PAGE, "0 0 m ".repeat(400_000) + TEXT, "null"));
    add(files, "million-lines", with(PAGE, "0 0 m 9 9 l S ".repeat(150_000) + TEXT, "null"));
    add(
        files,
        "million-words",
        with(PAGE, "BT /F 1 Tf " + "1 0 Td (word ) Tj ".repeat(60_000) + " ET", "null"));
    for (String filter :
        List.of(
            "JBIG2Decode",
            "JPXDecode",
            "DCTDecode",
            "CCITTFaxDecode",
            "LZWDecode",
            "RunLengthDecode",
            "ASCII85Decode",
            "Crypt",
            "NoSuchDecode")) {
      add(
          files,
          "image-" + filter,
          with(
              PAGE,
              "/X Do",
              image(
                  900,
                  900,
                  filter,
                  "\u00ff\u004f\u00ff\u0051 garbage \u0000\u0001\u0002".repeat(40))));
    }
    add(
        files,
        "jbig2-of-itself",
        with(
            PAGE,
            "/X Do",
            stream(
                "/Type /XObject /Subtype /Image /Width 64 /Height 64 /BitsPerComponent 1"
                    + " /ColorSpace /DeviceGray /Filter /JBIG2Decode /DecodeParms << /JBIG2Globals"
                    + " 6 0 R >>",
                // a page of 2^32 - 1 by 2^32 - 1 dots, then a region that refers to itself
                "\u0000\u0000\u0000\u0000\u0030\u0000\u0001\u0000\u0000\u0000\u0013"
                    + "\u00ff".repeat(8)
                    + "\u0000".repeat(11)
                    + "\u0000\u0000\u0000\u0001\u0026\u0021\u0001\u0001\u00ff\u00ff\u00ff\u00ff")));
    add(
        files,
        "jpx-of-endless-tiles",
        with(
            PAGE,
            "/X Do",
            image(
                64,
                64,
                "JPXDecode",
                // a code stream of 2^31 - 1 by 2^31 - 1 dots in tiles of one dot
                "\u00ff\u004f\u00ff\u0051\u0000\u0029\u0000\u0000"
                    + "\u007f\u00ff\u00ff\u00ff".repeat(2)
                    + "\u0000".repeat(8)
                    + "\u0000\u0000\u0000\u0001".repeat(2)
                    + "\u0000".repeat(8)
                    + "\u0000\u0001\u0007\u0001\u0001\u00ff\u0090\u0000\n")));
    add(
        files,
        "huge-image",
        with(PAGE, "/X Do", image(60_000, 60_000, "CCITTFaxDecode", "x".repeat(100))));
    add(
        files,
        "larger-image",
        with(PAGE, "/X Do", image(2_000_000_000, 2_000_000_000, "DCTDecode", "x")));
    add(files, "negative-image", with(PAGE, "/X Do", image(-5, -7, "DCTDecode", "x")));
    add(files, "inflating-content", bomb("/Contents"));
    add(files, "inflating-image", bomb("/Image"));
    add(
        files,
        "font-of-itself",
        font(
            "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [5"
                + " 0 R] >>"));
    add(
        files,
        "type3-that-draws-itself",
        font(
            "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0]"
                + " /FirstChar 0 /LastChar 255 /Widths [1] /Encoding << /Differences [0 /M] >>"
                + " /CharProcs << /M 4 0 R >> /Resources << /Font << /F 5 0 R >> >> >>"));
    add(
        files,
        "font-with-endless-widths",
        font(
            "<< /Type /Font /Subtype /TrueType /BaseFont /F /FirstChar -2147483648 /LastChar"
                + " 2147483647 /Widths [0] >>"));
    add(
        files,
        "font-file-of-garbage",
        font(
            "<< /Type /Font /Subtype /TrueType /BaseFont /F /FontDescriptor << /Type"
                + " /FontDescriptor /FontName /F /FontFile2 4 0 R >> >>"));
    add(
        files,
        "map-of-letters-to-itself",
        font("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>"));
    add(
        files,
        "encrypted-by-nothing",
        "%PDF-1.4\n"
            + "1 0 obj\n"
            + "<< /Type /Catalog >>\n"
            + "endobj\n"
            + "trailer << /Root 1 0 R /Encrypt << /Filter /Standard /V 5 /R 6 /O (x) /U (y) /P -1"
            + " >> >>\n"
            + "%%EOF");
    add(
        files,
        "table-that-leads-back",
        "%PDF-1.4\n"
            + "xref\n"
            + "0 1\n"
            + "0000000000 65535 f \n"
            + "trailer << /Size 1 /Prev 9 /Root 1 0 R >>\n"
            + "startxref\n"
            + "9\n"
            + "%%EOF");
    add(
        files,
        "table-far-away",
        tree("[3 0 R]", 1).replaceFirst("startxref\n\\d+", "startxref\n99999999999"));
    add(
        files,
        "lying-length",
        with(PAGE, TEXT, "null").replaceFirst("/Length \\d+", "/Length 2147483647"));
    add(
        files,
        "length-of-itself",
        with(PAGE, TEXT, "null").replaceFirst("/Length \\d+", "/Length 4 0 R"));
    add(files, "only-a-head", "%PDF-1.7\n");
    add(files, "head-of-nonsense", "%PDF-999.999\n" + "x".repeat(2000));
    add(files, "hundred-thousand-objects", many());
    add(files, "root-is-the-page", tree("[3 0 R]", 1).replace("/Root 1 0 R", "/Root 3 0 R"));
    return files;
  }

  private static void add(List<HostileFile> files, String name, String text) {
    files.add(new HostileFile("pdf-" + name + ".pdf", () -> latin(text)));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String tree(String kids, int count) {
    return pdf(
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids " + kids + " /Count " + count + " >>",
            PAGE,
            stream("", TEXT),
            FONT,
            "null"));
  }

  private static String with(String page, String content, String sixth) {
    return pdf(
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page,
            stream("", content),
            FONT,
            sixth));
  }

  private static String font(String font) {
    return pdf(
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            PAGE,
            stream("", TEXT),
            font,
            "null"));
  }

  private static String form(String content, String resources) {
    return stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << " + resources + " >>",
        content);
  }

  private static String image(int width, int height, String filter, String data) {
    return stream(
        "/Type /XObject /Subtype /Image /Width "
            + width
            + " /Height "
            + height
            + " /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /"
            + filter,
        data);
  }

  private static String stream(String dictionary, String data) {
    return "<< "
        + dictionary
        + " /Length "
        + data.length()
        + " >>\nstream\n"
        + data
        + "\nendstream";
  }

  private static String bomb(String where) {
    String blown;
    try {
      blown = deflated(300 << 20);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return where.equals("/Image")
        ? with(
            PAGE,
            "/X Do",
            stream(
                "/Type /XObject /Subtype /Image /Width 17000 /Height 17000 /BitsPerComponent 8"
                    + " /ColorSpace /DeviceGray /Filter /FlateDecode",
                blown))
        : pdf(
            List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                PAGE,
                stream("/Filter /FlateDecode", blown),
                FONT,
                "null"));
  }

  private static String deflated(int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      byte[] blanks = new byte[1 << 20];
      java.util.Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < size; i += blanks.length) {
        deflater.write(blanks);
      }
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static String many() {
    List<String> objects = new ArrayList<>();
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Kids [" + "3 0 R ".repeat(3) + "] /Count 3 >>");
    objects.add(PAGE);
    objects.add(stream("", TEXT));
    objects.add(FONT);
    for (int i = 0; i < 100_000; i++) {
      objects.add("[" + i + " 0 R]");
    }
    return pdf(objects);
  }

  private static String pdf(List<String> objects) {
    StringBuilder out = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(out.length()));
      out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int start = out.length();
    int size = objects.size() + 1;
    out.append("xref\n0 ").append(size).append('\n').append(table);
    out.append("trailer << /Size ").append(size).append(" /Root 1 0 R >>\nstartxref\n");
    return out.append(start).append("\n%%EOF\n").toString();
  }
}
