package org.tunsh.house;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which package may know which: the plan that {@link ArchitectureTest} holds the code against. */
final class Rooms {
  static final String ROOT = "org.tunsh.";

  /** Every step that looks at documents or datasets, in the order of the data. */
  private static final List<String> STEPS =
      List.of(
          "gazetteer",
          "corpus",
          "ingest",
          "worker",
          "annotate",
          "extract",
          "review",
          "reconcile",
          "check",
          "compare",
          "category",
          "network",
          "power",
          "evaluate",
          "index",
          "likeness",
          "solr",
          "textdiff",
          "study",
          "paper",
          "publish");

  private static final Map<String, Set<String>> MAY_IMPORT = plan();

  /** Libraries that one step alone may know, by the beginning of their packages' names. */
  static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.apache.pdfbox", Set.of("ingest", "paper")),
          Map.entry("org.apache.fontbox", Set.of("ingest")),
          Map.entry("org.apache.tika", Set.of("ingest")),
          Map.entry("org.jsoup", Set.of("ingest")),
          Map.entry("org.commonmark", Set.of("ingest")),
          Map.entry("opennlp", Set.of("ingest")),
          Map.entry("edu.stanford.nlp", Set.of("annotate", "extract")),
          Map.entry("org.apache.lucene", Set.of("index")),
          Map.entry("org.apache.commons.statistics", Set.of("power")),
          Map.entry("org.jgrapht", Set.of("network")),
          Map.entry("com.openhtmltopdf", Set.of("paper")),
          Map.entry("org.apache.batik", Set.of("paper")),
          Map.entry("org.apache.poi", Set.of("compare", "paper", "publish")),
          Map.entry("de.undercouch", Set.of("cite")),
          Map.entry("com.github.difflib", Set.of("textdiff")),
          Map.entry("picocli", Set.of("cli")),
          Map.entry("me.tongfei", Set.of("cli")),
          Map.entry("io.javalin", Set.of("web")),
          Map.entry("gg.jte", Set.of("web")),
          Map.entry("org.apache.hc", Set.of("fetch")),
          Map.entry("crawlercommons", Set.of("fetch")),
          Map.entry("org.h2", Set.of("pipeline")));

  private Rooms() {}

  static Set<String> names() {
    return MAY_IMPORT.keySet();
  }

  static Set<String> mayImport(String room) {
    return MAY_IMPORT.getOrDefault(room, Set.of());
  }

  /** The room of a package; empty where the package lies outside the house. */
  static String of(String packageName) {
    if (!packageName.startsWith(ROOT)) {
      return "";
    }
    String below = packageName.substring(ROOT.length());
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  private static Map<String, Set<String>> plan() {
    Map<String, Set<String>> plan = new LinkedHashMap<>();
    plan.put("model", Set.of());
    plan.put("render", Set.of());
    plan.put("gazetteer", Set.of("model"));
    plan.put("corpus", Set.of("model"));
    plan.put("fetch", Set.of());
    plan.put("ingest", Set.of("model"));
    plan.put("worker", Set.of("model", "ingest"));
    plan.put("annotate", Set.of("model", "gazetteer"));
    plan.put("extract", Set.of("model", "gazetteer"));
    plan.put("review", Set.of("model"));
    plan.put("reconcile", Set.of("model", "gazetteer"));
    plan.put("check", Set.of("model"));
    plan.put("compare", Set.of("model", "render"));
    plan.put("category", Set.of("model", "gazetteer", "render"));
    plan.put("power", Set.of("model", "render"));
    plan.put("network", Set.of("model", "render"));
    plan.put("evaluate", Set.of("model"));
    plan.put("index", Set.of("model", "gazetteer"));
    plan.put("likeness", Set.of("model"));
    plan.put("solr", Set.of("model", "gazetteer", "index"));
    plan.put("cite", Set.of("model", "render"));
    plan.put("textdiff", Set.of("model", "render"));
    plan.put("paper", Set.of("render"));
    plan.put(
        "study", Set.of("model", "gazetteer", "render", "cite", "category", "compare", "paper"));
    plan.put("answer", Set.of("model", "index", "cite", "render"));
    plan.put("publish", Set.of("model", "check", "compare", "network", "render"));
    plan.put("saved", Set.of("model", "index", "render"));
    plan.put("pipeline", with(STEPS, "model", "render"));
    plan.put("web", with(STEPS, "model", "render", "answer", "cite", "saved", "pipeline"));
    plan.put(
        "cli",
        with(STEPS, "model", "render", "answer", "cite", "saved", "pipeline", "web", "fetch"));
    return plan;
  }

  private static Set<String> with(List<String> rooms, String... more) {
    Set<String> all = new HashSet<>(rooms);
    all.addAll(List.of(more));
    return all;
  }
}
