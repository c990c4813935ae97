package org.tunsh.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tunsh.model.Block;
import org.tunsh.model.Document;
import org.tunsh.model.Place;

/** Where pages begin in a text, written as pairs of offset and page. */
final class PageBreaks {
  private PageBreaks() {}

  private record Break(int offset, int page) {}

  /** Empty where the format has no pages. */
  static String of(Document document) {
    List<Break> all = new ArrayList<>();
    if (document.places().isEmpty()) {
      for (Block block : document.blocks()) {
        all.add(new Break(block.span().start(), block.page()));
      }
    }
    for (Place place : document.places()) {
      all.add(new Break(place.span().start(), place.page()));
    }
    all.sort(Comparator.comparingInt(Break::offset));
    StringBuilder pairs = new StringBuilder();
    int page = 0;
    for (Break next : all) {
      if (next.page() != page && next.page() != 0) {
        pairs.append(next.offset()).append(' ').append(next.page()).append(' ');
        page = next.page();
      }
    }
    return pairs.toString();
  }

  /** The page of an offset, 0 where there are none. */
  static int pageAt(String pairs, int offset) {
    if (pairs.isEmpty()) {
      return 0;
    }
    String[] numbers = pairs.split(" ");
    int page = 0;
    for (int i = 0; i + 1 < numbers.length && Integer.parseInt(numbers[i]) <= offset; i += 2) {
      page = Integer.parseInt(numbers[i + 1]);
    }
    return page;
  }
}
