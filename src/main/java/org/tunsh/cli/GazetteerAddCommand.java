package org.tunsh.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.tunsh.gazetteer.Addition;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.model.Assertion;
import org.tunsh.pipeline.ListDesk;
import org.tunsh.pipeline.Preview;
import org.tunsh.pipeline.Preview.Effect;
import org.tunsh.render.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh gazetteer add}: adds a phrase to a list, after showing what that would change. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a phrase for a list, and shows what it would change.",
      "Which documents and values, that is. With --yes it is written into the archive's own list,",
      "corpus/gazetteers/ in the home, which is read beside the program's; the next",
      "'tunsh refresh' reads with it."
    },
    footer = {
      "",
      "Exit code 0: it can be added (with --yes: was added); 2: it has a wrong form, or clashes.",
      "",
      "Example:",
      "  tunsh gazetteer add areas 'green hydrogen' --code energy",
      "  tunsh gazetteer add qualifiers rock-solid --yes",
      "  tunsh gazetteer add organisations 'Organization of Turkic States' --code OTS --name"
          + " 'Organization of Turkic States'"
    })
final class GazetteerAddCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Mixin private Places places = new Places();

  @Parameters(index = "0", paramLabel = "LIST", description = "${COMPLETION-CANDIDATES}.")
  private Addition.Kind list = Addition.Kind.AREAS;

  @Parameters(
      index = "1",
      paramLabel = "PHRASE",
      description = "As texts have it; in lists of terms '*' at its end stands for any ending.")
  private String phrase = "";

  @Option(names = "--code", description = "What it stands for, where the list has codes.")
  private String code = "";

  @Option(
      names = "--as",
      paramLabel = "PLACE",
      description = "strong (the usual) or weak; names (the usual), demonyms or capital.")
  private String place = "";

  @Option(names = "--name", description = "The name of a party whose code is new.")
  private String name = "";

  @Option(
      names = "--try",
      paramLabel = "N",
      description = "Read at most so many documents with it (default: ${DEFAULT-VALUE}).")
  private int most = 1000;

  @Option(names = "--note", description = "Why; kept as a remark above the entry.")
  private String note = "";

  @Option(names = "--yes", description = "Write it.")
  private boolean yes;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Addition addition;
    try {
      addition = Addition.of(list, code, place, phrase, name);
    } catch (GazetteerException e) {
      throw new UsageException("It cannot be added to " + e.getMessage());
    }
    ListDesk desk = new ListDesk(places.workspace());
    Preview preview = desk.preview(addition, most);
    PrintWriter out = spec.commandLine().getOut();
    String written = "";
    if (yes) {
      String remark = LocalDate.now(Clock.systemUTC()) + (note.isBlank() ? "" : ", " + note);
      Path file = desk.add(addition, remark, preview.state());
      written = file.toString();
    }
    if (json) {
      out.print(JsonText.document(fields(preview).put("written", written)));
    } else {
      print(preview, out);
      out.println(
          yes
              ? "Written to '" + written + "'; 'tunsh refresh' reads with it."
              : "Nothing was changed; with --yes it is written.");
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static void print(Preview preview, PrintWriter out) {
    preview.notes().forEach(out::println);
    out.printf(
        "'%s' would go into '%s'. %,d documents hold it%s.%n",
        preview.addition().phrase(),
        preview.addition().list().file(),
        preview.holding(),
        preview.tried() < preview.holding() ? ", " + preview.tried() + " were tried" : "");
    for (Effect effect : preview.effects().stream().limit(SHOWN).toList()) {
      out.println(effect.file());
      effect.described().forEach(d -> out.println("    " + d));
      effect.more().forEach(a -> print("+", a, out));
      effect.less().forEach(a -> print("-", a, out));
    }
    if (preview.effects().size() > SHOWN) {
      out.printf("… and %,d documents more%n", preview.effects().size() - SHOWN);
    }
    out.printf(
        "%,d values would come and %,d go, in %,d documents.%n",
        preview.more(), preview.less(), preview.effects().size());
  }

  private static void print(String sign, Assertion assertion, PrintWriter out) {
    out.printf(
        "  %s %s%n      \u201c%s\u201d%n",
        sign, AssertionWords.of(assertion), assertion.evidence().quote().replaceAll("\\s+", " "));
  }

  private static JsonText.Fields fields(Preview preview) {
    return JsonText.fields()
        .put("list", preview.addition().list().file())
        .put("place", preview.addition().place())
        .put("code", preview.addition().code())
        .put("phrase", preview.addition().phrase())
        .put("notes", preview.notes())
        .put("documents", preview.holding())
        .put("tried", preview.tried())
        .put("effects", preview.effects().stream().map(GazetteerAddCommand::fields).toList());
  }

  private static JsonText.Fields fields(Effect effect) {
    return JsonText.fields()
        .put("document", effect.document())
        .put("file", effect.file())
        .put("described", effect.described())
        .put("more", said(effect.more()))
        .put("less", said(effect.less()));
  }

  private static List<JsonText.Fields> said(List<Assertion> assertions) {
    return assertions.stream()
        .map(
            a ->
                JsonText.fields()
                    .put("id", a.id())
                    .put("says", AssertionWords.of(a))
                    .put("quote", a.evidence().quote()))
        .toList();
  }
}
