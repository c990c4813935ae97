package org.tunsh.pipeline;

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

  /** Something a person may want to know, in words. */
  default void note(String words) {}
}
