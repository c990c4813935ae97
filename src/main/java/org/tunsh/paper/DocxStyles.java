package org.tunsh.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a paper for word processors, by the names that these know. */
final class DocxStyles {
  private static final String SERIF = "DejaVu Serif";
  private static final String SANS = "DejaVu Sans";

  private final XWPFStyles styles;

  DocxStyles(XWPFDocument document) {
    this.styles = document.createStyles();
  }

  /**
   * How a paragraph looks.
   *
   * @param size in half points
   * @param before space before it, in twentieths of a point
   * @param after space after it
   */
  private record Look(String font, int size, boolean bold, int before, int after) {}

  void add(String language) {
    styles.setSpellingLanguage(language);
    paragraph("Normal", "Normal", new Look(SERIF, 20, false, 0, 120), -1);
    paragraph("Title", "Title", new Look(SANS, 36, true, 0, 60), -1);
    paragraph("Subtitle", "Subtitle", new Look(SERIF, 20, false, 0, 240), -1);
    paragraph("Heading1", "heading 1", new Look(SANS, 28, true, 360, 120), 0);
    paragraph("Heading2", "heading 2", new Look(SANS, 23, true, 240, 80), 1);
    paragraph("Caption", "caption", new Look(SANS, 17, true, 120, 120), -1);
    paragraph("ListBullet", "List Bullet", new Look(SERIF, 20, false, 0, 60), -1);
    paragraph("TableHead", "Table Head", new Look(SANS, 16, true, 20, 20), -1);
    paragraph("TableText", "Table Text", new Look(SERIF, 16, false, 10, 10), -1);
    paragraph("FootnoteText", "footnote text", new Look(SERIF, 16, false, 0, 20), -1);
    paragraph("Source", "Bibliography", new Look(SERIF, 17, false, 0, 60), -1);
    CTStyle reference = style("FootnoteReference", "footnote reference", STStyleType.CHARACTER);
    reference.addNewRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
    styles.addStyle(new XWPFStyle(reference));
    CTStyle link = style("Hyperlink", "Hyperlink", STStyleType.CHARACTER);
    link.addNewRPr().addNewColor().setVal("0B4F8A");
    styles.addStyle(new XWPFStyle(link));
  }

  private void paragraph(String id, String name, Look look, int outline) {
    CTStyle style = style(id, name, STStyleType.PARAGRAPH);
    CTPPrGeneral paragraph = style.addNewPPr();
    CTSpacing spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(look.before()));
    spacing.setAfter(BigInteger.valueOf(look.after()));
    if (outline >= 0) {
      paragraph.addNewKeepNext();
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    CTRPr run = style.addNewRPr();
    var fonts = run.addNewRFonts();
    fonts.setAscii(look.font());
    fonts.setHAnsi(look.font());
    fonts.setCs(look.font());
    if (look.bold()) {
      run.addNewB();
    }
    run.addNewSz().setVal(BigInteger.valueOf(look.size()));
    styles.addStyle(new XWPFStyle(style));
  }

  private static CTStyle style(String id, String name, STStyleType.Enum type) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.setType(type);
    style.addNewQFormat();
    return style;
  }
}
