package org.tunsh.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tunsh.model.Facts;
import org.tunsh.render.Markup;
import org.tunsh.web.Visitors.Visitor;

/** Where documents are dropped, read while one waits, and shown with their facts. */
final class DropPages {
  private static final String PLACE = "/add";

  private static final int ID = 16;
  private static final int MOST_FILES = 20;

  private final Library library;
  private final Office office;
  private final Visitors visitors;
  private final Intake intake;

  DropPages(Library library, Office office, Visitors visitors, Intake intake) {
    this.library = library;
    this.office = office;
    this.visitors = visitors;
    this.intake = intake;
  }

  void form(Context request) {
    form(request, 200, "");
  }

  private void form(Context request, int status, String problem) {
    Markup html = new Markup();
    if (!problem.isEmpty()) {
      html.open("div", "role", "alert").element("p", problem).close("div");
    }
    Optional<Visitor> visitor = visitors.visitor(request);
    if (visitor.isEmpty()) {
      html.open("p").text("To add documents, ").link("/sign-in?back=/add", "sign in");
      html.text(" with the token that the server printed.").close("p");
      ReviewPages.send(request, status, "Add documents", PLACE, html);
      return;
    }
    html.open(
        "form",
        "method",
        "post",
        "action",
        PLACE,
        "enctype",
        "multipart/form-data",
        "class",
        "review drop",
        "id",
        "drop");
    ReviewForms.hidden(html, "secret", visitor.get().secret());
    html.open("p", "class", "zone")
        .element("label", "Drop documents here, or choose them", "for", "file");
    html.open(
        "input",
        "type",
        "file",
        "id",
        "file",
        "name",
        "file",
        "multiple",
        "multiple",
        "required",
        "required");
    html.close("p")
        .open("p")
        .element("button", "Add and read", "type", "submit")
        .close("p", "form");
    html.element(
        "p",
        "PDF, scans, HTML, Word, OpenDocument, Markdown or text; at most "
            + Site.LARGEST_UPLOAD
            + " MB and "
            + MOST_FILES
            + " files at once. Each is kept byte for byte; nothing leaves this machine.",
        "class",
        "soft");
    html.element("script", "", "src", "/assets/review.js", "defer", "defer");
    ReviewPages.send(request, status, "Add documents", PLACE, html);
  }

  void take(Context request) throws Exception {
    visitors.writer(request);
    List<UploadedFile> files =
        request.uploadedFiles("file").stream().filter(f -> f.size() > 0).toList();
    if (files.isEmpty() || files.size() > MOST_FILES) {
      form(request, 400, "Choose 1 to " + MOST_FILES + " files that are not empty.");
      return;
    }
    List<String> ids = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (UploadedFile file : files) {
      try (InputStream content = file.content()) {
        Intake.Receipt receipt = intake.take(Uploads.nameAlone(file.filename()), content);
        String id = receipt.sha256().substring(0, ID);
        ids.add(id);
        if (receipt.known()) {
          known.add(id);
        }
      }
    }
    office.refresher().want();
    String same = known.isEmpty() ? "" : "&same=" + String.join(",", known);
    request.redirect(PLACE + "/progress?id=" + String.join(",", ids) + same, HttpStatus.SEE_OTHER);
  }

  void refresh(Context request) throws Exception {
    visitors.writer(request);
    office.refresher().want();
    request.redirect(PLACE + "/progress", HttpStatus.SEE_OTHER);
  }

  /** How far it is; asks again by itself until it has ended. */
  void progress(Context request) throws Exception {
    Refresher.State state = office.refresher().state();
    List<String> ids = ids(request, "id");
    Markup html = new Markup();
    if (state.running()) {
      request.header("Refresh", "1");
      html.open("p", "role", "status");
      html.text(state.step().isEmpty() ? "Beginning" : "At work: " + state.step());
      if (state.total() > 0) {
        html.text(" " + state.done() + " of " + state.total() + " ");
        html.element(
            "progress",
            "",
            "max",
            String.valueOf(state.total()),
            "value",
            String.valueOf(state.done()));
      }
      html.close("p");
      readSoFar(html, ids);
    } else {
      html.open("p", "role", "status").text(state.said()).close("p");
      html.open("p").link(PLACE, "Add more").text(" \u00B7 ");
      html.link(ReviewPages.PLACE, "What needs a person").close("p");
      found(html, ids, ids(request, "same"));
      if (state.changed()) {
        new WhatChanged(library.current()).show(html);
      }
    }
    ReviewPages.send(request, 200, state.running() ? "Reading" : "Read", PLACE, html);
  }

  private static List<String> ids(Context request, String name) throws RefusedException {
    return List.of(Asked.text(request, name).split(",")).stream()
        .filter(id -> id.matches("[0-9a-f]{16}"))
        .limit(MOST_FILES)
        .toList();
  }

  /** Says of a file that the corpus had, byte for byte, as which document it has it. */
  private static void same(Markup html, String id, String file) {
    html.open("p", "role", "note").text("It is already in the corpus, byte for byte, as ");
    html.link(Links.document(id), file).text("; nothing was added.").close("p");
  }

  /** What was drawn out of those that are read, while the dataset is brought up to date. */
  private void readSoFar(Markup html, List<String> ids) throws Exception {
    for (String id : ids) {
      Optional<Facts> facts = office.refresher().found(id);
      if (facts.isPresent()) {
        html.open("section").element("h2", facts.get().file());
        described(html, facts.get());
        new FactList(library.current().names()).show(html, facts.get().assertions());
        html.element("p", "The dataset is brought up to date with it just now.", "class", "soft");
        html.close("section");
      }
    }
  }

  private static void described(Markup html, Facts facts) {
    html.element(
        "p",
        facts.kind().code()
            + (facts.date().isEmpty() ? ", undated" : ", " + facts.date())
            + (facts.parties().isEmpty() ? "" : ", " + String.join(", ", facts.parties())),
        "class",
        "soft");
  }

  private void found(Markup html, List<String> ids, List<String> known) throws Exception {
    Edition edition = library.current();
    for (String id : ids) {
      Optional<Facts> facts = Pages.facts(edition, id);
      if (facts.isEmpty()) {
        continue;
      }
      html.open("section").open("h2");
      html.link(Links.document(id), facts.get().file()).close("h2");
      if (known.contains(id)) {
        same(html, id, facts.get().file());
      }
      described(html, facts.get());
      new AlikeList(edition.alike()).show(html, id);
      new FactList(edition.names()).show(html, facts.get().assertions());
      html.open("p")
          .link(ReviewPages.PLACE + "/document/" + id, "Correct it, or add what was missed");
      html.close("p", "section");
    }
  }
}
