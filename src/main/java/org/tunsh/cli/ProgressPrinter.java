package org.tunsh.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.tunsh.pipeline.Progress;

/** Shows progress: a bar on a terminal, a plain line now and then in a log. */
final class ProgressPrinter implements Progress {
  private static final int LINES = 5;

  private final PrintStream err;
  private final boolean terminal;
  private @Nullable ProgressBar bar;
  private String step = "";
  private long total;
  private long lastLine;
  private final LongSupplier clock;
  private TimeLeft left = new TimeLeft(0, 0);

  ProgressPrinter(PrintStream err, boolean terminal, LongSupplier clock) {
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
  }

  static ProgressPrinter forTerminal() {
    return new ProgressPrinter(System.err, Boolean.getBoolean("tunsh.terminal"), System::nanoTime);
  }

  @Override
  public synchronized void begin(String name, long units) {
    step = name;
    total = units;
    lastLine = 0;
    left = new TimeLeft(clock.getAsLong(), units);
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(name)
              .setInitialMax(units)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(err))
              .build();
    } else {
      err.printf("%s: 0 of %d%n", name, units);
    }
  }

  @Override
  public synchronized void advance(long done) {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.stepTo(done);
    } else if (done - lastLine >= Math.max(1, total / LINES) && done < total) {
      lastLine = done;
      err.printf("%s: %d of %d%s%n", step, done, total, left.after(done, clock.getAsLong()));
    }
  }

  @Override
  public synchronized void end() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
      bar = null;
    } else {
      err.printf("%s: done%n", step);
    }
  }

  @Override
  public synchronized void note(String words) {
    err.println(words);
  }
}
