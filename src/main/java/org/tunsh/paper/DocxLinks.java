package org.tunsh.paper;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.tunsh.render.Markup;

/** What leads from place to place in a paper for word processors, and the numbers of its pages. */
final class DocxLinks {
  private static final String LINK = "Hyperlink";

  private int bookmarks;

  /** Marks a heading as a place to which the contents lead. */
  void mark(XWPFParagraph heading, String anchor) {
    BigInteger id = BigInteger.valueOf(bookmarks++);
    CTBookmark start = heading.getCTP().addNewBookmarkStart();
    start.setId(id);
    start.setName(anchor);
    heading.getCTP().addNewBookmarkEnd().setId(id);
  }

  /** A line of the contents. */
  void entry(XWPFParagraph paragraph, String anchor, String text) {
    CTHyperlink link = paragraph.getCTP().addNewHyperlink();
    link.setAnchor(anchor);
    link.setHistory(true);
    CTR run = link.addNewR();
    run.addNewRPr().addNewRStyle().setVal(LINK);
    run.addNewT().setStringValue(text);
  }

  /** Text whose last word becomes a link where it is an address of the web. */
  void linked(XWPFParagraph paragraph, String text) {
    int at = text.lastIndexOf(' ') + 1;
    String last = text.substring(at);
    if (!Markup.linkable(last)) {
      paragraph.createRun().setText(text);
      return;
    }
    paragraph.createRun().setText(text.substring(0, at));
    XWPFHyperlinkRun link = paragraph.createHyperlinkRun(last);
    link.setStyle(LINK);
    link.setText(last);
  }

  /** The number of each page at its foot. */
  static void numbers(XWPFDocument document) {
    XWPFParagraph paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    CTSimpleField page = paragraph.getCTP().addNewFldSimple();
    page.setInstr("PAGE");
    page.addNewR().addNewT().setStringValue("1");
  }
}
