package org.tunsh.cli;

import java.io.PrintWriter;
import java.time.Clock;
import org.tunsh.fetch.Fetched.Failed;
import org.tunsh.model.Reading.SetAside;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.RunReport;
import org.tunsh.render.JsonText;

/** Logs a run as lines of JSON, one an event, for programs that gather logs. */
final class JsonLog implements Progress {
  private static final int STEPS = 10;

  private final PrintWriter err;
  private final Clock clock;
  private final boolean quiet;
  private String step = "";
  private long total;
  private long told;

  /**
   * @param quiet whether progress is left out
   */
  JsonLog(PrintWriter err, Clock clock, boolean quiet) {
    this.err = err;
    this.clock = clock;
    this.quiet = quiet;
  }

  private JsonText.Fields event(String level, String name) {
    return JsonText.fields()
        .put("time", clock.instant().toString())
        .put("level", level)
        .put("event", name);
  }

  private synchronized void say(JsonText.Fields fields) {
    err.print(JsonText.line(fields));
    err.flush();
  }

  @Override
  public synchronized void begin(String name, long units) {
    step = name;
    total = units;
    told = 0;
    if (!quiet) {
      say(event("info", "begin").put("step", name).put("total", units));
    }
  }

  @Override
  public synchronized void advance(long done) {
    if (!quiet && done - told >= Math.max(1, total / STEPS)) {
      told = done;
      say(event("info", "progress").put("step", step).put("done", done).put("total", total));
    }
  }

  @Override
  public synchronized void end() {
    if (!quiet) {
      say(event("info", "end").put("step", step));
    }
  }

  @Override
  public void note(String words) {
    say(event("info", "note").put("message", words));
  }

  void setAside(SetAside aside) {
    say(
        event("warning", "set-aside")
            .put("file", aside.file())
            .put("cause", aside.cause())
            .put("remedy", aside.remedy()));
  }

  void fetched(String address, String file) {
    say(event("info", "fetched").put("address", address).put("file", file));
  }

  void notFetched(String address, Failed failed) {
    say(
        event("warning", "not-fetched")
            .put("address", address)
            .put("cause", failed.cause())
            .put("remedy", failed.remedy()));
  }

  void ended(RunReport report) {
    say(
        event("info", report.unchanged() ? "unchanged" : "done")
            .put("documents", report.documents())
            .put("computed", report.computed())
            .put("assertions", report.assertions())
            .put("conflicts", report.conflicts())
            .put("setAside", report.setAside().size()));
  }

  void failed(String message) {
    say(event("error", "failed").put("message", message));
  }
}
