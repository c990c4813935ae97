package org.tunsh.paper;

import java.nio.charset.StandardCharsets;

/** The forms in which a paper can be written. */
public enum PaperFormat {
  HTML("text/html; charset=utf-8"),
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  MD("text/markdown; charset=utf-8");

  private final String mediaType;

  PaperFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether the form is text that a terminal can show. */
  public boolean isText() {
    return this == HTML || this == MD;
  }

  /** The bytes of the paper; the same for the same paper. */
  public byte[] write(Paper paper) {
    return switch (this) {
      case HTML -> HtmlPaper.page(paper).getBytes(StandardCharsets.UTF_8);
      case PDF -> new PdfPaper(paper).bytes();
      case DOCX -> new DocxPaper(paper).bytes();
      case MD -> new MarkdownPaper(paper).text().getBytes(StandardCharsets.UTF_8);
    };
  }
}
