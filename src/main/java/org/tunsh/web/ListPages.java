package org.tunsh.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.tunsh.annotate.Suggester.Sort;
import org.tunsh.annotate.Suggester.Suggestion;
import org.tunsh.gazetteer.Addition;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.pipeline.Archive;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.Preview;
import org.tunsh.render.Markup;
import org.tunsh.web.Visitors.Visitor;

/** The lists of names and words: what they may lack, and how a phrase comes into one. */
final class ListPages {
  static final String PLACE = "/gazetteers";
  private static final int MOST_TRIED = 300;
  private static final int SHOWN = 60;
  private static final int CONFLICT = 409;
  private static final int BAD = 400;
  private static final Map<Sort, Addition.Kind> LISTS =
      Map.of(
          Sort.TIER, Addition.Kind.QUALIFIERS,
          Sort.AREA, Addition.Kind.AREAS,
          Sort.PARTY, Addition.Kind.ORGANISATIONS,
          Sort.OFFICE, Addition.Kind.OFFICES);

  private final Library library;
  private final Office office;
  private final Visitors visitors;
  private final Clock clock;

  /** Looking through all documents is much work: one request at a time does it. */
  private final ReentrantLock turn = new ReentrantLock();

  ListPages(Library library, Office office, Visitors visitors, Clock clock) {
    this.library = library;
    this.office = office;
    this.visitors = visitors;
    this.clock = clock;
  }

  void show(Context request) throws Exception {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String field : ListForms.FIELDS) {
      asked.put(field, Asked.text(request, field));
    }
    asked.values().removeIf(String::isEmpty);
    show(request, 200, "", asked);
  }

  private void show(Context request, int status, String problem, Map<String, String> typed)
      throws Exception {
    Markup html = new Markup();
    if (!problem.isEmpty()) {
      html.open("div", "role", "alert").element("p", problem).close("div");
    }
    html.element(
        "p",
        "Which words name a party, an area, an office or a tier stands in lists. An archive adds"
            + " phrases of its own beside the program's; each is tried on the documents first.");
    html.element("h2", "What the lists may lack").open("p").text("Phrases that look like ");
    for (Sort sort : Sort.values()) {
      html.link(PLACE + "?look=" + sort.code(), plural(sort)).text(" \u00B7 ");
    }
    html.text("and stand in no list.").close("p");
    if (!Asked.text(request, "look").isEmpty()) {
      suggested(html, Asked.choice(request, "look", Sort.TIER));
    }
    html.element("h2", "Add a phrase");
    Optional<Visitor> visitor = visitors.visitor(request);
    if (visitor.isPresent()) {
      new ListForms(new ReviewForms(visitor.get())).ask(html, typed);
    } else {
      html.open("p").text("To add one, ").link("/sign-in?back=" + PLACE, "sign in");
      html.text(" with the token that the server printed.").close("p");
    }
    own(html);
    send(request, status, "Gazetteers", html);
  }

  private static void send(Context request, int status, String title, Markup html) {
    request.status(status).header("Cache-Control", "no-store").contentType(Answers.HTML);
    request.result(Layout.page(title, PLACE, "", html));
  }

  /** The list that a phrase of a sort would most likely come into. */
  static Addition.Kind list(Sort sort) {
    return LISTS.getOrDefault(sort, Addition.Kind.AREAS);
  }

  /** A phrase as a list has it: of a tier without its noun. */
  static String bare(String phrase) {
    return phrase.replaceFirst(" partnerships?$", "");
  }

  private static String plural(Sort sort) {
    return switch (sort) {
      case TIER -> "tiers";
      case AREA -> "areas";
      case PARTY -> "parties";
      case OFFICE -> "offices";
    };
  }

  private void suggested(Markup html, Sort sort) throws Exception {
    List<Suggestion> all;
    turn.lock();
    try (Archive archive = Archive.open(library.workspace())) {
      all = office.lists().suggest(archive, EnumSet.of(sort)).suggestions(sort);
    } catch (PipelineException e) {
      html.element("p", String.valueOf(e.getMessage()), "role", "alert");
      return;
    } finally {
      turn.unlock();
    }
    html.element(
        "h3",
        String.format(Locale.ROOT, "%,d phrases that look like %s", all.size(), plural(sort)));
    html.open("ul", "class", "facts");
    for (Suggestion suggestion : all.stream().limit(SHOWN).toList()) {
      html.open("li").element("b", suggestion.documents() + " documents");
      html.link(
          PLACE
              + "?list="
              + list(sort).code()
              + "&phrase="
              + Links.encoded(bare(suggestion.phrase())),
          suggestion.phrase());
      suggestion
          .examples()
          .forEach(
              e ->
                  html.open("blockquote")
                      .text("\u2026" + e.words() + "\u2026 ")
                      .link(Links.document(e.document()), e.file())
                      .close("blockquote"));
      html.close("li").newline();
    }
    html.close("ul");
  }

  private void own(Markup html) throws IOException {
    Path folder = library.workspace().ownGazetteers();
    html.element("h2", "This archive's own entries");
    if (!Files.isDirectory(folder)) {
      html.element("p", "None yet.");
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        html.element("h3", file.getFileName().toString());
        html.element("pre", Files.readString(file));
      }
    }
  }

  void preview(Context request) throws Exception {
    Visitor visitor = visitors.writer(request);
    Map<String, String> typed = typed(request);
    turn.lock();
    try {
      Preview preview = office.lists().preview(addition(typed), MOST_TRIED);
      Markup html = new Markup();
      new ListForms(new ReviewForms(visitor)).preview(html, preview, typed);
      send(request, 200, "What it would change", html);
    } catch (GazetteerException | PipelineException e) {
      show(request, BAD, "It cannot be tried: " + e.getMessage(), typed);
    } finally {
      turn.unlock();
    }
  }

  void add(Context request) throws Exception {
    Visitor visitor = visitors.writer(request);
    Map<String, String> typed = typed(request);
    String note = typed.getOrDefault("note", "");
    String remark =
        LocalDate.now(clock) + ", " + visitor.name() + (note.isBlank() ? "" : ": " + note);
    try {
      String state = Visitors.text(request, "state");
      office.lists().add(addition(typed), remark, state);
    } catch (GazetteerException e) {
      show(request, BAD, String.valueOf(e.getMessage()), typed);
      return;
    } catch (PipelineException e) {
      show(request, CONFLICT, String.valueOf(e.getMessage()), typed);
      return;
    }
    office.refresher().want();
    request.redirect("/add/progress", HttpStatus.SEE_OTHER);
  }

  private static Map<String, String> typed(Context request) {
    Map<String, String> typed = new LinkedHashMap<>();
    ListForms.FIELDS.forEach(field -> typed.put(field, Visitors.text(request, field)));
    return typed;
  }

  private static Addition addition(Map<String, String> typed)
      throws GazetteerException, RefusedException {
    String list = typed.getOrDefault("list", "");
    for (Addition.Kind kind : Addition.Kind.values()) {
      if (kind.code().equals(list)) {
        String place = typed.getOrDefault("place", "");
        return Addition.of(
            kind,
            typed.getOrDefault("code", ""),
            kind.hasCodes() ? place : "",
            typed.getOrDefault("phrase", ""),
            typed.getOrDefault("name", ""));
      }
    }
    throw new RefusedException(Problem.badRequest("There is no list '" + list + "'"));
  }
}
