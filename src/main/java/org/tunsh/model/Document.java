package org.tunsh.model;

import java.util.List;
import java.util.Optional;

/**
 * A document as read: its canonical text with the blocks that make it up.
 *
 * <p>Furniture and notes stand after the body, so that a sentence broken by the end of a page is
 * whole in the text.
 *
 * @param id the first 16 hexadecimal digits of {@code sha256}
 * @param file its path below the folder that was given, with '/' between names
 * @param sha256 of the file's bytes, in lower-case hexadecimal
 * @param mediaType as detected, not as the extension says
 * @param metadata what its container says
 * @param text the canonical text, in which all offsets count
 * @param blocks in the order of the text, not overlapping
 * @param notes callouts tied to their notes
 * @param places where the text is printed, in the order of the text; empty where the format has no
 *     pages
 * @param pages number of pages, 0 where the format has none
 * @param parser name and version of what read it
 */
public record Document(
    String id,
    String file,
    String sha256,
    String mediaType,
    Metadata metadata,
    String text,
    List<Block> blocks,
    List<NoteLink> notes,
    List<Place> places,
    int pages,
    String parser) {
  public Document {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
    places = List.copyOf(places);
  }

  /** The block that holds a position, if one does. */
  public Optional<Block> blockAt(int position) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = blocks.get(middle).span();
      if (position < span.start()) {
        high = middle - 1;
      } else if (position >= span.end()) {
        low = middle + 1;
      } else {
        return Optional.of(blocks.get(middle));
      }
    }
    return Optional.empty();
  }

  /** The page on which a position is printed, from 1; 0 where the format has no pages. */
  public int pageAt(int position) {
    int page = 0;
    for (Place place : places) {
      if (place.span().start() <= position) {
        page = place.page();
      }
      if (place.span().start() > position) {
        break;
      }
    }
    return page != 0 ? page : blockAt(position).map(Block::page).orElse(0);
  }
}
