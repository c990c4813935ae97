package org.tunsh.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.tunsh.paper.Part.Sentence;
import org.tunsh.render.OfficeZip;

/**
 * A paper for word processors: real headings, tables and footnotes.
 *
 * <p>A word processor counts its footnotes itself, in the order in which they are called. Notes are
 * numbered in that same order; where one is called again, its number stands as text.
 */
final class DocxPaper {
  private static final double WIDTH_POINTS = 453;
  private static final String BIBLIOGRAPHY = "bibliography";

  private final Paper paper;
  private final NoteWords words;
  private final Set<Note> made = new HashSet<>();
  private final DocxLinks links = new DocxLinks();
  private int tables;
  private int figures;

  DocxPaper(Paper paper) {
    this.paper = paper;
    this.words = new NoteWords(paper);
  }

  byte[] bytes() {
    try (XWPFDocument document = new XWPFDocument()) {
      new DocxStyles(document).add(paper.language());
      properties(document);
      styled(document, "Title", paper.title());
      styled(document, "Subtitle", paper.subtitle());
      contents(document);
      for (Part part : paper.body()) {
        part(document, part);
      }
      bibliography(document);
      DocxLinks.numbers(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return OfficeZip.settled(out.toByteArray());
    } catch (IOException | InvalidFormatException e) {
      throw new IllegalStateException("Making the DOCX of '" + paper.title() + "' failed", e);
    }
  }

  private void properties(XWPFDocument document) throws InvalidFormatException {
    try {
      PackageProperties properties = document.getPackage().getPackageProperties();
      properties.setTitleProperty(paper.title());
      properties.setSubjectProperty(paper.subtitle());
      properties.setCreatorProperty("Tunsh");
      properties.setLanguageProperty(paper.language());
      properties.setCreatedProperty(Optional.of(new Date(OfficeZip.TIME)));
    } catch (org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException e) {
      throw new InvalidFormatException("its properties", e);
    }
  }

  private static XWPFParagraph styled(XWPFDocument document, String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
    return paragraph;
  }

  private void part(XWPFDocument document, Part part) throws InvalidFormatException, IOException {
    switch (part) {
      case Part.Heading heading ->
          links.mark(
              styled(document, "Heading" + (heading.level() - 1), heading.text()),
              heading.anchor());
      case Part.Paragraph paragraph ->
          sentences(document, document.createParagraph(), paragraph.sentences());
      case Part.Items items -> {
        for (Sentence sentence : items.sentences()) {
          XWPFParagraph paragraph = document.createParagraph();
          paragraph.setStyle("ListBullet");
          paragraph.createRun().setText("\u2022\u00A0");
          sentences(document, paragraph, List.of(sentence));
        }
      }
      case Part.Table table -> table(document, table);
      case Part.Figure figure -> figure(document, figure);
    }
  }

  private void sentences(XWPFDocument document, XWPFParagraph paragraph, List<Sentence> sentences) {
    String space = "";
    for (Sentence sentence : sentences) {
      paragraph.createRun().setText(space + sentence.text());
      sentence.notes().forEach(note -> callout(document, paragraph, note));
      space = " ";
    }
  }

  private void callout(XWPFDocument document, XWPFParagraph paragraph, Note note) {
    if (!made.add(note)) {
      XWPFRun run = paragraph.createRun();
      run.setStyle("FootnoteReference");
      run.setText(String.valueOf(words.number(note)));
      return;
    }
    XWPFFootnote footnote = document.createFootnote();
    XWPFParagraph text = footnote.createParagraph();
    text.setStyle("FootnoteText");
    text.createRun().setText(" " + words.plain(note));
    paragraph.addFootnoteReference(footnote);
  }

  private void table(XWPFDocument document, Part.Table table) {
    XWPFParagraph caption =
        styled(document, "Caption", paper.label("table") + " " + ++tables + ". " + table.caption());
    caption.setKeepNext(true);
    XWPFTable made = document.createTable(table.rows().size() + 1, table.head().size());
    made.setWidth("100%");
    XWPFTableRow head = made.getRow(0);
    head.setRepeatHeader(true);
    for (int column = 0; column < table.head().size(); column++) {
      XWPFTableCell cell = head.getCell(column);
      cell.setColor("EEEEEE");
      cell.getParagraphs().getFirst().setStyle("TableHead");
      cell.getParagraphs().getFirst().createRun().setText(table.head().get(column));
    }
    for (int row = 0; row < table.rows().size(); row++) {
      made.getRow(row + 1).setCantSplitRow(true);
      for (int column = 0; column < table.head().size(); column++) {
        cell(document, made.getRow(row + 1).getCell(column), table.rows().get(row).get(column));
      }
    }
    document.createParagraph();
  }

  private void cell(XWPFDocument document, XWPFTableCell cell, List<Sentence> lines) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    for (Sentence line : lines) {
      paragraph.setStyle("TableText");
      sentences(document, paragraph, List.of(line));
      if (line != lines.getLast()) {
        paragraph = cell.addParagraph();
      }
    }
  }

  private void figure(XWPFDocument document, Part.Figure figure)
      throws InvalidFormatException, IOException {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("Normal");
    paragraph.setKeepNext(true);
    XWPFRun run = paragraph.createRun();
    String name = paper.label("figure") + " " + ++figures;
    double height = WIDTH_POINTS * figure.height() / figure.width();
    run.addPicture(
        new ByteArrayInputStream(Raster.png(figure)),
        PictureType.PNG,
        "figure-" + figures + ".png",
        Units.toEMU(WIDTH_POINTS),
        Units.toEMU(height));
    run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(figure.alternative());
    styled(document, "Caption", name + ". " + figure.caption());
  }

  /** The sections, each leading to its place. */
  private void contents(XWPFDocument document) {
    styled(document, "Caption", paper.label("contents"));
    for (Part part : paper.body()) {
      if (part instanceof Part.Heading heading && heading.level() == 2) {
        entry(document, heading.anchor(), heading.text());
      }
    }
    entry(document, BIBLIOGRAPHY, paper.label(BIBLIOGRAPHY));
  }

  private void entry(XWPFDocument document, String anchor, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("ListBullet");
    links.entry(paragraph, anchor, text);
  }

  private void bibliography(XWPFDocument document) {
    links.mark(styled(document, "Heading1", paper.label(BIBLIOGRAPHY)), BIBLIOGRAPHY);
    int number = 0;
    for (String entry : paper.bibliography()) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setStyle("Source");
      links.linked(paragraph, "[" + ++number + "] " + entry);
    }
  }
}
