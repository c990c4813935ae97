package org.tunsh.solr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tunsh.index.OutsideDocument;
import org.tunsh.solr.SolrClient.Parameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings a collection of Solr to the state of an output: sends what changed, deletes the rest. */
public final class SolrFeed {
  private static final int PAGE = 10_000;

  private final SolrClient client;
  private final String format;
  private final JsonMapper json = JsonMapper.builder().build();
  private final List<String> batch = new ArrayList<>();
  private long batchBytes;

  /**
   * A feed.
   *
   * @param format how the documents are cut; what was sent in another is sent again
   */
  public SolrFeed(SolrClient client, String format) {
    this.client = client;
    this.format = format;
  }

  /** Gives the document of an id. */
  @FunctionalInterface
  public interface Documents {
    OutsideDocument document(String id);
  }

  /** Told after each document. */
  @FunctionalInterface
  public interface Watcher {
    void sent(long documents);
  }

  /** What was done. */
  public record Fed(int sent, int deleted, int unchanged) {}

  /**
   * Which of the documents are to be sent and which to be deleted.
   *
   * @param changed ids, in their order
   * @param gone ids
   */
  public record Plan(List<String> changed, List<String> gone, int unchanged) {
    public Plan {
      changed = List.copyOf(changed);
      gone = List.copyOf(gone);
    }
  }

  /**
   * Compares the collection with what it should hold.
   *
   * @param wanted by id, what the document was made of
   */
  public Plan plan(Map<String, String> wanted) throws SolrException {
    Map<String, String> have = have();
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, String> each : new TreeMap<>(wanted).entrySet()) {
      if (!madeOf(each.getValue()).equals(have.get(each.getKey()))) {
        changed.add(each.getKey());
      }
    }
    TreeSet<String> gone = new TreeSet<>(have.keySet());
    gone.removeAll(wanted.keySet());
    return new Plan(changed, List.copyOf(gone), wanted.size() - changed.size());
  }

  private String madeOf(String version) {
    return version + "/" + format;
  }

  /** Everything that the collection holds, page by page. */
  private Map<String, String> have() throws SolrException {
    Map<String, String> have = new TreeMap<>();
    String mark = "*";
    while (true) {
      JsonNode answer =
          client.ask(
              "/select",
              List.of(
                  new Parameter("q", "*:*"),
                  new Parameter("fl", "id,made_of"),
                  new Parameter("sort", "id asc"),
                  new Parameter("rows", Integer.toString(PAGE)),
                  new Parameter("cursorMark", mark)));
      for (JsonNode each : answer.path("response").path("docs")) {
        have.put(each.path("id").asString(""), each.path("made_of").asString(""));
      }
      String next = answer.path("nextCursorMark").asString(mark);
      if (next.equals(mark)) {
        return have;
      }
      mark = next;
    }
  }

  /**
   * Does what was planned, and commits it: searches see all of it or, where it fails before, what
   * was committed before.
   */
  public Fed feed(Plan plan, Map<String, String> wanted, Documents documents, Watcher watcher)
      throws SolrException {
    long sent = 0;
    for (String id : plan.changed()) {
      add(documents.document(id), wanted.getOrDefault(id, ""));
      watcher.sent(++sent);
    }
    flush();
    for (int i = 0; i < plan.gone().size(); i += PAGE) {
      List<String> some = plan.gone().subList(i, Math.min(i + PAGE, plan.gone().size()));
      client.update(json.writeValueAsString(Map.of("delete", some)), Map.of());
    }
    if (!plan.changed().isEmpty() || !plan.gone().isEmpty()) {
      client.update("{}", Map.of("commit", "true"));
    }
    return new Fed(plan.changed().size(), plan.gone().size(), plan.unchanged());
  }

  private void add(OutsideDocument document, String version) throws SolrException {
    Map<String, Object> fields = new TreeMap<>();
    document
        .fields()
        .forEach((name, values) -> fields.put(name, values.size() == 1 ? values.get(0) : values));
    fields.put("made_of", madeOf(version));
    fields.put("format", format);
    String line = json.writeValueAsString(fields);
    batch.add(line);
    batchBytes += line.length();
    SolrLimits limits = client.limits();
    if (batch.size() >= limits.batchDocuments() || batchBytes >= limits.batchBytes()) {
      flush();
    }
  }

  private void flush() throws SolrException {
    if (!batch.isEmpty()) {
      client.update("[" + String.join(",\n", batch) + "]", Map.of());
      batch.clear();
      batchBytes = 0;
    }
  }
}
