package org.tunsh.ingest;

import java.util.List;

/**
 * A page of a PDF as it is printed.
 *
 * @param png the picture
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // it is handed through to a response, never compared
public record PagePicture(byte[] png, int width, int height) {

  /**
   * What is printed on a page, and where.
   *
   * @param pages of the whole document
   * @param ratio height over width
   * @param places for each quote that was asked for, its lines on the page; empty where it is not
   *     printed there, or the page is a picture that cannot be recognised
   */
  public record Quotes(int pages, double ratio, List<List<PagePlace>> places) {
    public Quotes {
      places = List.copyOf(places);
    }
  }

  /** A page cannot be drawn; the message says why. */
  public static final class NotDrawnException extends Exception {
    private static final long serialVersionUID = 1L;

    NotDrawnException(String cause, Throwable from) {
      super(cause, from);
    }

    NotDrawnException(String cause) {
      super(cause);
    }
  }
}
