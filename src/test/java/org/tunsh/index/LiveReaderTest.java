package org.tunsh.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** An index that some documents were taken out of answers as one that never had them. */
final class LiveReaderTest {
  private static final int DOCUMENTS = 400;
  private static final String[] WORDS = {
    "energy",
    "railway",
    "Mongolia",
    "India",
    "talks",
    "copper",
    "water",
    "schools",
    "visit",
    "strategic",
    "partnership",
    "minister",
    "dams",
    "dam",
    "visits",
    "border"
  };
  private static final List<String> QUERIES =
      List.of(
          "",
          "energy",
          "dams",
          "mongolia rail*",
          "\"strategic partnership\"",
          "\"copper water\"~3",
          "energy OR dam~1",
          "title:visit",
          "title:visit*",
          "title:only* OR only*",
          "person:battulga",
          "energy WITHIN sentence copper",
          "party:MNG talks",
          "lang:zh OR lang:ko",
          "合作 OR energy",
          "NOT energy");

  @TempDir private Path folder;

  @RepeatedTest(4)
  void answersDoNotTellWhatWasTakenOut(RepetitionInfo info) throws Exception {
    long seed = 7_919L * info.getCurrentRepetition();
    Random random = new Random(seed);
    Map<String, Documents> wanted = new TreeMap<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      wanted.put("d" + i, document("d" + i, random, ""));
    }
    Path kept = folder.resolve("kept");
    build(kept, wanted);
    try (IndexBuilder builder = IndexBuilder.open(kept, Documents.GAZETTEERS)) {
      for (int i = 0; i < 1 + random.nextInt(2); i++) {
        String gone = "d" + random.nextInt(DOCUMENTS);
        wanted.remove(gone);
        builder.remove(gone);
      }
      String changed = "d" + random.nextInt(DOCUMENTS);
      wanted.put(changed, document(changed, random, "energy dams"));
      add(builder, wanted.get(changed));
      builder.expunge();
      builder.commit();
    }
    try (FSDirectory directory = FSDirectory.open(kept);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertTrue(reader.hasDeletions(), "nothing was left to be overlooked");
    }
    Path fresh = folder.resolve("fresh");
    build(fresh, wanted);
    assertEquals(answers(fresh, wanted), answers(kept, wanted), "seed " + seed);
  }

  /** Each has a word of its own, so that words go with the document that alone had them. */
  private static Documents document(String id, Random random, String more) {
    StringBuilder text = new StringBuilder(more);
    for (int i = 0; i < 3 + random.nextInt(60); i++) {
      text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      text.append(random.nextInt(9) == 0 ? "." : "");
    }
    boolean chinese = random.nextInt(40) == 0;
    text.append(" only").append(id).append(chinese ? " 战略合作" : "");
    return Documents.of(id, text.toString().strip())
        .title("The visit of " + WORDS[random.nextInt(WORDS.length)] + " only" + id)
        .in(chinese ? "zh" : id.endsWith("77") ? "ko" : "en")
        .on("20" + (10 + random.nextInt(9)))
        .between("MNG", random.nextBoolean() ? "IND" : "JPN")
        .naming(random.nextInt(5) == 0 ? "Khaltmaagiin Battulga" : "João Lourenço");
  }

  private static void build(Path folder, Map<String, Documents> documents) throws Exception {
    try (IndexBuilder builder = IndexBuilder.open(folder, Documents.GAZETTEERS)) {
      for (Documents each : documents.values()) {
        add(builder, each);
      }
      builder.compact(1);
      builder.commit();
    }
  }

  private static void add(IndexBuilder builder, Documents one) throws Exception {
    builder.add(one.document(), one.facts(), one.persons());
  }

  private static List<String> answers(Path folder, Map<String, Documents> wanted) throws Exception {
    List<String> answers = new ArrayList<>();
    try (SearchIndex index =
        SearchIndex.open(folder, Documents.GAZETTEERS, Vocabulary.ofCodes(), Documents.LIMITS)) {
      for (String query : QUERIES) {
        answers.add(query + " " + index.search(SearchRequest.of(query)));
        answers.add(query + " " + index.matching(query));
      }
      for (String id : List.of("d1", "d77", "d200")) {
        answers.add("like " + id + " " + index.similar(id, 10));
      }
      answers.add("near " + index.concordance().collocations("energy", 5, 20));
      answers.add("years " + index.concordance().frequency("energy"));
      answers.add("size " + index.size() + " of " + wanted.size());
    }
    return answers;
  }
}
