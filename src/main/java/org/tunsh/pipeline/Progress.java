package org.tunsh.pipeline;

import org.tunsh.model.Facts;

/** Hears how far a run has come. */
public interface Progress {
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String step, long total) {}

        @Override
        public void advance(long done) {}

        @Override
        public void end() {}
      };

  /**
   * @param total how many units the step has
   */
  void begin(String step, long total);

  /**
   * @param done how many units are done
   */
  void advance(long done);

  void end();

  /** What was drawn out of one document, as soon as it is read; told by several threads. */
  default void found(Facts facts) {}

  /** Something a person may want to know, in words. */
  default void note(String words) {}
}
