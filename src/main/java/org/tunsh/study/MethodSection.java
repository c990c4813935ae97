package org.tunsh.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tunsh.model.Facts;
import org.tunsh.paper.Part;
import org.tunsh.paper.Part.Sentence;

/** Tells how the study was made, and what the corpus lacks. */
final class MethodSection {
  private static final int DIGITS = 12;
  private static final String ORIGINAL = "original";

  private final Workbench bench;
  private final List<Facts> documents;

  /**
   * @param documents those that name the state
   */
  MethodSection(Workbench bench, List<Facts> documents) {
    this.bench = bench;
    this.documents = documents;
  }

  List<Part> method(String stateOfCorpus) {
    List<Sentence> sentences = new ArrayList<>();
    Wording wording = bench.wording();
    Slots slots =
        bench
            .slots()
            .and("documents", Numbers.of(documents.size(), "document"))
            .and("stand", documents.size() == 1 ? "stands" : "stand")
            .and("name", documents.size() == 1 ? "names" : "name")
            .and("list", classes())
            .and("limit", String.format(Locale.ROOT, "%.1f", wording.doubtfulBelow()))
            .and("state-of-corpus", stateOfCorpus);
    bench.remark(
        sentences, wording.say("method-documents", slots), "Counted from documents.jsonl.");
    sentences.add(Sentence.plain(wording.say("method-how", slots)));
    sentences.add(Sentence.plain(wording.say("method-confidence", slots)));
    sentences.add(Sentence.plain(wording.say("method-state", slots)));
    return List.of(new Part.Paragraph(sentences));
  }

  /** Made of the contents of all documents of the corpus. */
  static String fingerprint(List<Facts> all) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      all.stream()
          .map(Facts::sha256)
          .distinct()
          .sorted()
          .forEach(hash -> digest.update(hash.getBytes(StandardCharsets.US_ASCII)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private String classes() {
    Map<String, Integer> counts = new TreeMap<>();
    documents.forEach(document -> counts.merge(document.sourceClass(), 1, Integer::sum));
    List<String> items = new ArrayList<>();
    counts.forEach(
        (name, count) ->
            items.add(
                bench
                    .wording()
                    .say(
                        "class-item",
                        Slots.with("count", String.valueOf(count))
                            .and("class", bench.wording().word("source-classes", name)))));
    return bench.wording().list(items);
  }

  List<Part> lacks(List<Chapter> chapters) {
    List<Sentence> sentences = new ArrayList<>();
    lacking(sentences, "lacks-areas", chapters, c -> c.account().areas().isEmpty());
    lacking(sentences, "lacks-commitments", chapters, c -> c.account().commitments().isEmpty());
    List<Account> single =
        chapters.stream()
            .map(Chapter::account)
            .filter(a -> a.top().filter(top -> top.documents().size() == 1).isPresent())
            .toList();
    if (!single.isEmpty()) {
      bench.remark(
          sentences,
          bench.wording().say("lacks-single", Slots.with("partners", bench.partners(single))),
          "Counted from the column 'documents' of partnerships.csv.");
    }
    if (!documents.isEmpty()
        && documents.stream().noneMatch(d -> d.sourceClass().equals(ORIGINAL))) {
      bench.remark(
          sentences,
          bench.wording().say("lacks-original", Slots.with("list", classes())),
          "Counted from documents.jsonl.");
    }
    sentences.add(Sentence.plain(bench.wording().say("lacks-never", new Slots())));
    return List.of(new Part.Paragraph(sentences));
  }

  private void lacking(
      List<Sentence> sentences, String key, List<Chapter> chapters, Predicate<Chapter> lacks) {
    List<Account> all = chapters.stream().filter(lacks).map(Chapter::account).toList();
    if (!all.isEmpty()) {
      Slots slots =
          Slots.with("count", Numbers.word(all.size()))
              .and("all", Numbers.word(chapters.size()))
              .and("partners", bench.partners(all));
      bench.remark(
          sentences,
          bench.wording().say(key, slots),
          "The tables of the dataset have no row of these pairs.");
    }
  }
}
