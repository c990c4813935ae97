package org.tunsh.ingest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Reads the doubtful fields of ruled tables once more, each by itself and enlarged, and keeps of
 * all readings what makes words. Recognition of a whole page takes small print between lines badly,
 * and runs neighbouring columns together.
 */
final class CellRecognizer {
  private static final int MOST_FIELDS = 400;

  /** Dots per inch to which fields are enlarged, one after the other. */
  private static final int[] RESOLUTIONS = {390, 500, 625};

  /** More than a field has lines. */
  private static final int FIELD_LINES = 1_000;

  private static final float SURE = 0.85f;

  private final Tesseract tesseract;
  private final Vocabulary vocabulary;

  CellRecognizer(Tesseract tesseract, Vocabulary vocabulary) {
    this.tesseract = tesseract;
    this.vocabulary = vocabulary;
  }

  /**
   * The words of a page, those in doubtful fields read anew.
   *
   * @param image of the page
   * @param sheet the page with what was first read
   * @param first the same words with how sure they are
   * @param scale points to a dot of the image
   */
  List<Guess> read(
      BufferedImage image, Sheet sheet, List<Guess> first, float scale, Deadline deadline)
      throws IOException {
    Spelling spelling = Spelling.of(vocabulary, first);
    List<Box> doubtful = new ArrayList<>();
    List<Guess> left = new ArrayList<>(first);
    List<List<Guess>> readings = new ArrayList<>();
    for (RuledTables.Found table : RuledTables.on(sheet)) {
      for (Box field : table.fields()) {
        List<Guess> within = within(field, first);
        boolean blank = CellPicture.isBlank(image, field, scale);
        if (blank || (isDoubtful(within, spelling) && doubtful.size() < MOST_FIELDS)) {
          left.removeAll(identity(within));
        }
        if (!blank && isDoubtful(within, spelling) && doubtful.size() < MOST_FIELDS) {
          doubtful.add(field);
          readings.add(within);
        }
      }
    }
    if (!doubtful.isEmpty()) {
      left.addAll(again(image, doubtful, readings, scale, spelling, deadline));
    }
    return left;
  }

  private static Set<Guess> identity(List<Guess> guesses) {
    Set<Guess> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(guesses);
    return set;
  }

  private static List<Guess> within(Box field, List<Guess> all) {
    List<Guess> within = new ArrayList<>();
    for (Guess guess : all) {
      Word word = guess.word();
      if (word.middleX() >= field.x()
          && word.middleX() < field.right()
          && word.middleY() >= field.y()
          && word.middleY() < field.bottom()) {
        within.add(guess);
      }
    }
    return within;
  }

  private static boolean isDoubtful(List<Guess> field, Spelling spelling) {
    return field.isEmpty() || field.stream().anyMatch(g -> g.sure() < SURE || !spelling.isWord(g));
  }

  /** Enlarges the fields that are still doubtful more and more. */
  private List<Guess> again(
      BufferedImage image,
      List<Box> fields,
      List<List<Guess>> first,
      float scale,
      Spelling spelling,
      Deadline deadline)
      throws IOException {
    List<CellReadings> readings = new ArrayList<>();
    first.forEach(reading -> readings.add(new CellReadings(spelling, reading)));
    for (int resolution : RESOLUTIONS) {
      List<Integer> open = new ArrayList<>();
      List<CellPicture> pictures = new ArrayList<>();
      float times = Math.max(1, resolution * scale / 72);
      for (int i = 0; i < fields.size(); i++) {
        if (readings.get(i).count() == 1 || isDoubtful(readings.get(i).best(), spelling)) {
          open.add(i);
          pictures.add(CellPicture.of(image, fields.get(i), scale, times));
        }
      }
      if (!open.isEmpty()) {
        List<List<Guess>> more = tesseract.readAll(pictures, fields.getFirst().page(), deadline);
        for (int i = 0; i < open.size(); i++) {
          readings.get(open.get(i)).add(more.get(i));
        }
      }
    }
    return numbered(readings, spelling);
  }

  /** The best readings, their lines numbered on from those of the page. */
  private static List<Guess> numbered(List<CellReadings> readings, Spelling spelling) {
    List<Guess> out = new ArrayList<>();
    int line = FIELD_LINES;
    for (CellReadings field : readings) {
      for (Guess guess : CellWords.joined(field.best(), spelling)) {
        Word word = guess.word();
        Word placed = new Word(word.text(), word.box(), word.size(), false, line + word.line());
        out.add(new Guess(placed, guess.sure()));
      }
      line += FIELD_LINES;
    }
    return out;
  }
}
