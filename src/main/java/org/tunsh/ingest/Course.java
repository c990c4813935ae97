package org.tunsh.ingest;

import java.util.Optional;

/**
 * Hears how the reading of a document goes on, so that someone outside can stop it where it hangs,
 * and says which pages are to be left out because an earlier attempt ended on them.
 */
public interface Course {
  /** Nobody listens and nothing is left out. */
  Course FREE =
      new Course() {
        @Override
        public Optional<String> leftOut(int page) {
          return Optional.empty();
        }

        @Override
        public void enter(int page) {}

        @Override
        public void leave() {}
      };

  /** Why a page is to be left out; empty where it is to be read. */
  Optional<String> leftOut(int page);

  /**
   * A single call into a parser begins.
   *
   * @param page from 1; 0 where the format is read in one piece
   */
  void enter(int page);

  /** The call ended, or the work goes on between calls. */
  void leave();
}
