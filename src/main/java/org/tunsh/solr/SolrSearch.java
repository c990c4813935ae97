package org.tunsh.solr;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.index.Hit;
import org.tunsh.index.OutsideSearch;
import org.tunsh.index.QuerySyntaxException;
import org.tunsh.index.SearchRequest;
import org.tunsh.index.SearchResult;
import org.tunsh.index.SearchResult.FacetValue;
import org.tunsh.index.Vocabulary;
import org.tunsh.solr.SolrClient.Parameter;
import tools.jackson.databind.JsonNode;

/** Answers questions from a collection of Solr, in the same language as Tunsh's own index. */
public final class SolrSearch implements AutoCloseable {
  private static final int PAGE = 10_000;
  private static final String YEAR = "year";

  private final SolrClient client;
  private final OutsideSearch search;

  private SolrSearch(SolrClient client, OutsideSearch search) {
    this.client = client;
    this.search = search;
  }

  /**
   * A search of a collection.
   *
   * @param gazetteers the folder of the word tables that its documents were cut with
   */
  public static SolrSearch open(SolrClient client, Path gazetteers, Vocabulary vocabulary)
      throws GazetteerException {
    return new SolrSearch(
        client, OutsideSearch.open(gazetteers, vocabulary, new SolrWords(client)));
  }

  /** The documents that match a query, the best or those asked for, with facets. */
  public SearchResult search(SearchRequest request) throws QuerySyntaxException, SolrException {
    OutsideSearch.Asked asked = ask(request.query());
    List<Parameter> parameters = new ArrayList<>(List.of(query(asked)));
    parameters.add(new Parameter("sort", sort(request.order())));
    parameters.add(new Parameter("start", Integer.toString(request.offset())));
    parameters.add(new Parameter("rows", Integer.toString(request.limit())));
    parameters.add(new Parameter("fl", "score," + String.join(",", OutsideSearch.FIELDS)));
    if (request.facets() > 0) {
      addFacets(parameters, request.facets());
    }
    JsonNode answer = client.ask("/select", parameters);
    List<Hit> hits = new ArrayList<>();
    for (JsonNode each : answer.path("response").path("docs")) {
      hits.add(asked.hit(stored(each), (float) each.path("score").asDouble(0)));
    }
    return new SearchResult(
        answer.path("response").path("numFound").asInt(0),
        hits,
        request.facets() == 0 ? Map.of() : facets(answer),
        answer.path("responseHeader").path("partialResults").asBoolean(false));
  }

  /** The ids of all documents that match a query, sorted. */
  public List<String> matching(String query) throws QuerySyntaxException, SolrException {
    List<Parameter> parameters = new ArrayList<>(List.of(query(ask(query))));
    parameters.add(new Parameter("fl", "id"));
    parameters.add(new Parameter("sort", "id asc"));
    parameters.add(new Parameter("rows", Integer.toString(PAGE)));
    TreeSet<String> ids = new TreeSet<>();
    String mark = "*";
    while (true) {
      List<Parameter> page = new ArrayList<>(parameters);
      page.add(new Parameter("cursorMark", mark));
      JsonNode answer = client.ask("/select", page);
      answer.path("response").path("docs").forEach(doc -> ids.add(doc.path("id").asString("")));
      String next = answer.path("nextCursorMark").asString(mark);
      if (next.equals(mark)) {
        return List.copyOf(ids);
      }
      mark = next;
    }
  }

  /**
   * How many documents are cut in another way than this program asks for; they may not be found.
   */
  public int cutOtherwise(String format) throws SolrException {
    JsonNode answer =
        client.ask(
            "/select",
            List.of(
                new Parameter("q", "*:* -format:\"" + format + "\""), new Parameter("rows", "0")));
    return answer.path("response").path("numFound").asInt(0);
  }

  private OutsideSearch.Asked ask(String query) throws QuerySyntaxException, SolrException {
    try {
      return search.ask(query);
    } catch (UncheckedIOException e) {
      if (e.getCause() != null && e.getCause().getCause() instanceof SolrException away) {
        throw away;
      }
      throw e;
    }
  }

  private static Parameter query(OutsideSearch.Asked asked) {
    return new Parameter("q", "{!xmlparser df=text}" + asked.xml());
  }

  private static String sort(SearchRequest.Order order) {
    return switch (order) {
      case RELEVANCE -> "score desc,day desc,file asc";
      case NEWEST -> "day desc,score desc,file asc";
      case OLDEST -> "day asc,score desc,file asc";
    };
  }

  private static void addFacets(List<Parameter> parameters, int most) {
    parameters.add(new Parameter("facet", "true"));
    parameters.add(new Parameter("facet.mincount", "1"));
    parameters.add(new Parameter("facet.limit", Integer.toString(most)));
    for (String field : OutsideSearch.facets()) {
      parameters.add(new Parameter("facet.field", field));
    }
    parameters.add(new Parameter("f." + YEAR + ".facet.limit", "-1"));
    parameters.add(new Parameter("f." + YEAR + ".facet.sort", "index"));
  }

  private static Map<String, String> stored(JsonNode document) {
    Map<String, String> stored = new TreeMap<>();
    for (String field : OutsideSearch.FIELDS) {
      JsonNode value = document.path(field);
      if (!value.isMissingNode()) {
        stored.put(field, value.isArray() ? value.path(0).asString("") : value.asString(""));
      }
    }
    return stored;
  }

  private static Map<String, List<FacetValue>> facets(JsonNode answer) {
    Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
    for (String field : OutsideSearch.facets()) {
      JsonNode counts = answer.path("facet_counts").path("facet_fields").path(field);
      List<FacetValue> values = new ArrayList<>();
      for (int i = 0; i + 1 < counts.size(); i += 2) {
        values.add(new FacetValue(counts.get(i).asString(""), counts.get(i + 1).asInt(0)));
      }
      facets.put(field, List.copyOf(values));
    }
    return facets;
  }

  @Override
  public void close() {
    search.close();
  }
}
