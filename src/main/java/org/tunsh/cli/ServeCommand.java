package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.index.IndexException;
import org.tunsh.pipeline.ListDesk;
import org.tunsh.pipeline.ListShelf;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.PublishedFacts;
import org.tunsh.pipeline.RunReport;
import org.tunsh.pipeline.RunSettings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import org.tunsh.review.ReviewLog;
import org.tunsh.web.Library;
import org.tunsh.web.Office;
import org.tunsh.web.Refresher;
import org.tunsh.web.Site;
import org.tunsh.web.SiteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh serve}: the site, until it is interrupted. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the output as a site and an API (see /openapi.json).",
      "For this machine alone unless --host says otherwise. It shows the token that a request",
      "needs which adds a document."
    },
    footer = {"", "Example:", "  tunsh serve --port 8473    then open http://127.0.0.1:8473/"})
final class ServeCommand implements Callable<Integer> {
  private static final int TOKEN_BYTES = 24;
  private static final int HIGHEST_PORT = 65_535;

  @Mixin private Places places = new Places();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port (default: ${DEFAULT-VALUE}; 0 for any free one).")
  private int port = 8473;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--behind-proxy",
      description = "Another server passes requests on: answer to any host name.")
  private boolean behindProxy;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new UsageException("--port lies between 0 and " + HIGHEST_PORT + ", not " + port);
    }
    Workspace workspace = places.workspace();
    PrintWriter err = spec.commandLine().getErr();
    Gazetteers gazetteers = Runner.gazetteers(workspace);
    try (Library library =
        new Library(
            workspace,
            gazetteers.rankings()::rank,
            gazetteers.passageReader(),
            PublishedFacts.least(workspace))) {
      SiteSettings settings = new SiteSettings(host, port, behindProxy, token());
      ListShelf shelf = new ListShelf();
      begin(workspace, shelf);
      open(library);
      try (Refresher refresher = new Refresher(progress -> refresh(workspace, progress, shelf));
          Site site =
              Site.start(
                  settings,
                  library,
                  new CorpusIntake(workspace.corpus(), Clock.systemUTC()),
                  new Office(
                      ReviewLog.in(workspace.corpus()), refresher, new ListDesk(workspace, shelf)),
                  fault -> report(fault, err))) {
        say(site, settings);
        new CountDownLatch(1).await();
      }
    } catch (RuntimeException e) {
      if (e.getCause() instanceof BindException || e.getCause() instanceof IOException) {
        throw new UsageException(
            "Port "
                + port
                + " of '"
                + host
                + "' cannot be had: "
                + e.getCause().getMessage()
                + "; give another --port");
      }
      throw e;
    }
    return ExitCode.DONE;
  }

  /** A new archive has an output before its first document is dropped on the page. */
  private void begin(Workspace workspace, ListShelf shelf) throws PipelineException {
    if (!Files.exists(workspace.output())) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("There is no output yet; the corpus is read first.");
      err.flush();
      refresh(workspace, Progress.NONE, shelf);
    }
  }

  private static RunReport refresh(Workspace workspace, Progress progress, ListShelf shelf)
      throws PipelineException {
    return new Runner(workspace, progress, RunSettings.of(Clock.systemUTC()), shelf).run(List.of());
  }

  /** A damaged index is mended before anybody asks. */
  private void open(Library library) throws Exception {
    try {
      library.warm();
    } catch (IndexException e) {
      new IndexDesk(places.workspace(), spec.commandLine().getErr())
          .ask((index, names) -> index.size());
    }
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private void say(Site site, SiteSettings settings) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Serving "
            + places.workspace().output()
            + " at http://"
            + settings.host()
            + ":"
            + site.port()
            + "/");
    out.println("Token for adding and reviewing: " + settings.token());
    out.println("Stop with Ctrl-C.");
    out.flush();
  }

  private void report(Exception fault, PrintWriter err) {
    err.println("tunsh: a request failed: " + fault);
    if (places.debug()) {
      fault.printStackTrace(err);
    }
    err.flush();
  }
}
