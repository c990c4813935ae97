package org.tunsh.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tunsh.index.WordSource;
import org.tunsh.solr.SolrClient.Parameter;
import tools.jackson.databind.JsonNode;

/** The words that a collection of Solr holds; each question is asked once. For one search. */
final class SolrWords implements WordSource {
  private static final int MOST_LANGUAGES = 1000;

  private final SolrClient client;
  private final Map<String, List<String>> known = new HashMap<>();
  private @Nullable Set<String> languages;

  SolrWords(SolrClient client) {
    this.client = client;
  }

  @Override
  public Set<String> languages() {
    if (languages == null) {
      languages = new TreeSet<>(words("lang", "", "", MOST_LANGUAGES));
    }
    return languages;
  }

  @Override
  public List<String> words(String field, String letters, String pattern, int most) {
    return known.computeIfAbsent(
        String.join("\n", field, letters, pattern, Integer.toString(most)),
        key -> ask(field, letters, pattern, most));
  }

  private List<String> ask(String field, String letters, String pattern, int most) {
    List<Parameter> parameters =
        new ArrayList<>(
            List.of(
                new Parameter("terms.fl", field),
                new Parameter("terms.prefix", letters),
                new Parameter("terms.sort", "index"),
                new Parameter("terms.limit", Integer.toString(most))));
    if (!pattern.isEmpty()) {
      parameters.add(new Parameter("terms.regex", pattern));
    }
    try {
      JsonNode found = client.ask("/terms", parameters).path("terms").path(field);
      List<String> words = new ArrayList<>();
      // a word and the number of its documents by turns
      for (int i = 0; i < found.size(); i += 2) {
        words.add(found.get(i).asString(""));
      }
      return words;
    } catch (SolrException e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    }
  }
}
