package org.tunsh.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text, Markdown, RTF and web pages made to harm, and files of no kind at all. */
final class HostileTexts {
  private static final String WORDS =
      "Mongolia and Japan declared a strategic partnership on 3 May 2011.\n";

  private HostileTexts() {}

  static List<HostileFile> all() {
    List<HostileFile> files = new ArrayList<>();
    texts(files);
    markdown(files);
    pages(files);
    others(files);
    names(files);
    return files;
  }

  private static void add(List<HostileFile> files, String name, String text) {
    files.add(new HostileFile(name, () -> text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void bytes(List<HostileFile> files, String name, byte[] bytes) {
    files.add(new HostileFile(name, () -> bytes));
  }

  private static void texts(List<HostileFile> files) {
    add(
        files,
        "bidi.txt",
        "\u202Etrap\u202C " + WORDS + "\u2066Mongolia\u2069 and \u202Enapaj\u202C\n");
    add(files, "zero-width.txt", WORDS.replace("strategic", "str\u200Bat\u200Ceg\u200Dic\uFEFF"));
    add(files, "marks.txt", "M" + "\u0301".repeat(200_000) + "ongolia. " + WORDS);
    add(files, "one-line.txt", WORDS.replace('\n', ' ').repeat(28_000));
    add(files, "one-word.txt", "x".repeat(1_900_000));
    add(files, "line-ends.txt", "\n".repeat(1_900_000) + WORDS);
    add(files, "page-ends.txt", "\f".repeat(300_000) + WORDS);
    add(files, "tabs.txt", ("a\t".repeat(2_000) + "\n").repeat(100) + WORDS);
    add(files, "spaces.txt", " ".repeat(1_900_000) + WORDS);
    add(files, "quotes.txt", "\u201C".repeat(300_000) + WORDS);
    add(files, "dots.txt", ". ".repeat(500_000) + WORDS);
    add(files, "numbers.txt", "1.1.1.1.1 ".repeat(100_000) + WORDS);
    add(files, "dates.txt", "3 May 2011, ".repeat(80_000) + WORDS);
    add(
        files,
        "names.txt",
        "Mongolia and Japan and India, ".repeat(60_000) + "declared a partnership.\n");
    add(
        files,
        "tiers.txt",
        "strategic partnership of comprehensive strategic partnership ".repeat(8_000));
    add(files, "brackets.txt", "(".repeat(500_000) + WORDS);
    add(files, "lone-surrogates.txt", WORDS);
    add(files, "private-use.txt", "\uE000\uE001\uE002".repeat(20_000) + WORDS);
    add(files, "controls.txt", "\u001B[2J\u001B]0;x\u0007" + WORDS + "\u0008\u000B");
    add(files, "formula.txt", "=1+1\n\n@SUM(A1)\n\n+cmd|' /C calc'!A0\n\n-2+3\n\n\t=1\n\n" + WORDS);
    add(
        files,
        "html-in-text.txt",
        "<script>alert(1)</script><img src=x onerror=alert(2)> " + WORDS);
    bytes(files, "nul.txt", (WORDS + "\0" + WORDS).getBytes(StandardCharsets.UTF_8));
    bytes(files, "half-a-letter.txt", new byte[] {'a', (byte) 0xE4, (byte) 0xB8});
    bytes(
        files,
        "overlong.txt",
        new byte[] {(byte) 0xC0, (byte) 0xAF, (byte) 0xF8, (byte) 0x88, 'a', ' ', 'b'});
    bytes(
        files,
        "utf16-odd.txt",
        java.util.Arrays.copyOf(WORDS.getBytes(StandardCharsets.UTF_16), 77));
    bytes(files, "utf16-no-mark.txt", WORDS.getBytes(StandardCharsets.UTF_16LE));
    bytes(files, "utf32.txt", WORDS.getBytes(Charset.forName("UTF-32")));
    bytes(
        files,
        "gb18030.txt",
        "\u8499\u53E4\u56FD\u548C\u65E5\u672C\u5EFA\u7ACB\u6218\u7565\u4F19\u4F34\u5173\u7CFB"
            .repeat(20)
            .getBytes(Charset.forName("GB18030")));
    bytes(
        files,
        "windows-1251.txt",
        "\u041C\u043E\u043D\u0433\u043E\u043B\u0438\u044F \u0438 \u042F\u043F\u043E\u043D\u0438\u044F "
            .repeat(30)
            .getBytes(Charset.forName("windows-1251")));
    bytes(files, "ff.txt", filled((byte) 0xFF, 5_000));
    bytes(files, "empty.txt", new byte[0]);
    bytes(files, "zeros.txt", new byte[70_000]);
  }

  private static void markdown(List<HostileFile> files) {
    add(files, "quotes-in-quotes.md", ">".repeat(100_000) + WORDS);
    add(files, "open-brackets.md", "[".repeat(100_000) + WORDS);
    add(files, "open-links.md", "[a](".repeat(50_000) + WORDS);
    add(files, "images-in-links.md", "![".repeat(50_000) + WORDS);
    add(files, "stars.md", "*a **a ".repeat(30_000) + WORDS);
    add(files, "underscores.md", "_".repeat(200_000) + WORDS);
    add(files, "backticks.md", backticks());
    add(files, "lists-in-lists.md", "- ".repeat(20_000) + WORDS);
    add(
        files,
        "wide-table.md",
        "|a".repeat(20_000) + "|\n" + "|-".repeat(20_000) + "|\n" + "|b".repeat(20_000) + "|\n");
    add(files, "long-table.md", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(60_000));
    add(files, "notes.md", "a[^1] ".repeat(20_000) + "\n\n[^1]: " + WORDS);
    add(files, "front-laughs.md", front());
    add(
        files,
        "front-of-objects.md",
        "---\ntitle: !!javax.script.ScriptEngineManager [x]\n---\n" + WORDS);
    add(files, "front-deep.md", "---\na: " + "[".repeat(50_000) + "\n---\n" + WORDS);
    add(files, "front-open.md", "---\ntitle: x\n" + WORDS);
    add(
        files,
        "front-formula.md",
        "---\ntitle: '=HYPERLINK(\"http://127.0.0.1\")'\nsource: javascript:alert(1)\n---\n"
            + WORDS);
    add(files, "references.md", "[a]: <b>\n".repeat(50_000) + WORDS);
    add(files, "headings.md", "# a\n".repeat(60_000) + WORDS);
    add(files, "entities.md", "&#x110000;&#0;&copy;&nosuch;".repeat(20_000) + WORDS);
  }

  private static String backticks() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 1_200; i++) {
      text.append("a").append("`".repeat(i));
    }
    return text + WORDS;
  }

  private static String front() {
    StringBuilder yaml = new StringBuilder("---\na0: &a0 [x]\n");
    for (int i = 1; i < 30; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    return yaml + "title: *a29\n---\n" + WORDS;
  }

  private static void pages(List<HostileFile> files) {
    String page = "<!DOCTYPE html><html><body>%s<p>" + WORDS + "</p></body></html>";
    page(files, page, "deep", "<div>".repeat(100_000));
    page(files, page, "deep-tables", "<table><tr><td>".repeat(20_000));
    page(files, page, "deep-lists", "<ul><li>".repeat(20_000));
    page(
        files,
        page,
        "wide-cell",
        "<table><tr><td colspan=999999999 rowspan=999999999>a<td>b</table>");
    page(
        files, page, "many-cells", "<table>" + "<tr><td rowspan=9000>a".repeat(3_000) + "</table>");
    page(files, page, "attributes", "<p " + attributes() + ">");
    page(
        files,
        page,
        "script",
        "<script>document.write('<p>'.repeat(1e9))</script><img src=x onerror=alert(1)>");
    page(
        files,
        page,
        "refresh",
        "<meta http-equiv=refresh content='0;url=file:///etc/passwd'><iframe"
            + " src=file:///etc/passwd></iframe>");
    page(files, page, "entities", "&lt;script&gt;".repeat(50_000));
    page(files, page, "comment", "<!-- " + "-".repeat(500_000));
    page(files, page, "open-tag", "<a href='" + "x".repeat(500_000));
    page(files, page, "notes", "<sup><a href=#n1>1</a></sup>".repeat(20_000) + "<p id=n1>1. note");
    page(files, page, "inline", "<b><i><u>".repeat(30_000) + "x");
    page(files, page, "style", "<style>" + "a{".repeat(200_000) + "</style>");
    page(files, page, "data", "<img src=\"data:image/png;base64," + "A".repeat(1_000_000) + "\">");
    add(
        files,
        "page-laughs.xhtml",
        "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a \""
            + "x".repeat(1000)
            + "\"><!ENTITY b \"&a;&a;&a;&a;\">]><html"
            + " xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>&b;&b;"
            + WORDS
            + "</p></body></html>");
    add(
        files,
        "page-file.xhtml",
        "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><html"
            + " xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>&a;"
            + WORDS
            + "</p></body></html>");
    bytes(
        files,
        "page-charset.html",
        ("<html><head><meta charset=\"no-such-charset\"></head><body><p>" + WORDS)
            .getBytes(StandardCharsets.UTF_16BE));
  }

  private static void page(List<HostileFile> files, String page, String name, String body) {
    add(files, "page-" + name + ".html", page.formatted(body));
  }

  private static String attributes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      text.append("a").append(i).append("=b ");
    }
    return text.toString();
  }

  private static void others(List<HostileFile> files) {
    add(files, "deep.rtf", "{\\rtf1 " + "{".repeat(200_000) + WORDS + "}".repeat(200_000) + "}");
    add(files, "binary.rtf", "{\\rtf1 \\bin2147483647 " + WORDS + "}");
    add(files, "unicode.rtf", "{\\rtf1 \\u-999999999 ?\\uc999999999 " + WORDS + "}");
    add(
        files,
        "object.rtf",
        "{\\rtf1 {\\object\\objemb{\\*\\objdata " + "4d5a".repeat(50_000) + "}}" + WORDS + "}");
    bytes(files, "ole.doc", ole(4_096));
    bytes(files, "ole-short.doc", ole(9));
    bytes(files, "ole.xls", ole(60_000));
    bytes(
        files,
        "picture.png",
        new byte[] {
          (byte) 0x89,
          'P',
          'N',
          'G',
          13,
          10,
          26,
          10,
          0,
          0,
          0,
          13,
          'I',
          'H',
          'D',
          'R',
          127,
          -1,
          -1,
          -1,
          127,
          -1,
          -1,
          -1
        });
    bytes(files, "program.exe", new byte[] {'M', 'Z', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    bytes(files, "packed.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3});
    bytes(files, "packed.tar", filled((byte) 'a', 1024));
    bytes(
        files,
        "program.class",
        new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 69, -1, -1});
    add(
        files,
        "letter.eml",
        "From: a@b\nTo: c@d\nSubject: =?utf-8?B?"
            + "QUFB".repeat(20_000)
            + "?=\nContent-Type: multipart/mixed; boundary=x\n\n"
            + "--x\nContent-Type: multipart/mixed; boundary=x\n\n".repeat(5_000)
            + WORDS);
    add(
        files,
        "data.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;"
            + WORDS
            + "</a>");
    add(
        files,
        "drawing.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><text>"
            + WORDS
            + "</text></svg>");
    add(files, "data.json", "[".repeat(300_000));
  }

  private static byte[] ole(int length) {
    byte[] bytes = filled((byte) 0xFE, length + 8);
    byte[] head = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }

  private static byte[] filled(byte value, int length) {
    byte[] bytes = new byte[length];
    java.util.Arrays.fill(bytes, value);
    return bytes;
  }

  private static void names(List<HostileFile> files) {
    for (String name :
        List.of(
            "=HYPERLINK(1).md",
            "+cmd.md",
            "-rf.md",
            "@sum.md",
            "<script>alert(1)<.md",
            "a\nb.md",
            "a\tb.md",
            "' OR 1=1.md",
            "\u202Edm.exe.md",
            "\u200B.md",
            " .md",
            "...md",
            "CON.md",
            "%2e%2e%2f.md",
            "$(id).md",
            "`id`.md",
            "a;b|c&d.md",
            "\uD83D\uDE00.md",
            "n".repeat(240) + ".md",
            "\"quoted\",comma.md",
            "no-ending",
            "\u0443\u0433\u043E\u0432\u043E\u0440.md",
            "e\u0301.md",
            "\u00E9.md",
            "#hash?query.md")) {
      add(files, name, "# " + name.replace('\n', ' ') + "\n\n" + WORDS);
    }
  }
}
