import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tunsh.index.NameTable;
import org.tunsh.index.SearchIndex;
import org.tunsh.index.SearchLimits;
import org.tunsh.index.SearchRequest;
import org.tunsh.index.SearchResult;
import org.tunsh.solr.SolrClient;
import org.tunsh.solr.SolrLimits;
import org.tunsh.solr.SolrSearch;

/**
 * Puts the same questions to Tunsh's own index and to Solr, and tells where their answers differ.
 */
public final class Compare {
  private static final int TOP = 10;

  /** Arguments: gazetteers, output, address of the collection, questions, file for the result. */
  public static void main(String[] arguments) throws Exception {
    Path gazetteers = Path.of(arguments[0]);
    Path index = Path.of(arguments[1]).resolve("index");
    List<String> lines = new ArrayList<>();
    int different = 0;
    int sameTop = 0;
    int asked = 0;
    NameTable names = NameTable.read(index);
    try (SearchIndex own =
            SearchIndex.open(
                index,
                gazetteers,
                names,
                new SearchLimits(Duration.ofMinutes(1), System::nanoTime));
        SolrClient client = SolrClient.of(arguments[2], SolrLimits.DEFAULT)) {
      for (String question : Files.readAllLines(Path.of(arguments[3]))) {
        if (question.isBlank() || question.startsWith("#")) {
          continue;
        }
        asked++;
        TreeSet<String> here = new TreeSet<>(own.matching(question));
        try (SolrSearch solr = SolrSearch.open(client, gazetteers, names)) {
          long start = System.nanoTime();
          TreeSet<String> there = new TreeSet<>(solr.matching(question));
          long milliseconds = (System.nanoTime() - start) / 1_000_000;
          TreeSet<String> lacking = new TreeSet<>(here);
          lacking.removeAll(there);
          TreeSet<String> beyond = new TreeSet<>(there);
          beyond.removeAll(here);
          boolean same = lacking.isEmpty() && beyond.isEmpty();
          different += same ? 0 : 1;
          SearchRequest first =
              new SearchRequest(question, SearchRequest.Order.RELEVANCE, 0, TOP, 20);
          SearchResult ownTop = own.search(first);
          SearchResult solrTop = solr.search(first);
          TreeSet<String> top =
              new TreeSet<>(ownTop.hits().stream().map(hit -> hit.document()).toList());
          top.retainAll(solrTop.hits().stream().map(hit -> hit.document()).toList());
          sameTop += top.size() == ownTop.hits().size() ? 1 : 0;
          boolean facets = ownTop.facets().equals(solrTop.facets());
          lines.add(
              "%s\t%d\t%d\t%d\t%d\t%d\t%s\t%d"
                  .formatted(
                      question,
                      here.size(),
                      there.size(),
                      lacking.size(),
                      beyond.size(),
                      top.size(),
                      facets,
                      milliseconds));
          System.out.printf(
              "%-9s %6d documents, %2d of the first %d, facets %s, %4d ms  %s%n",
              same ? "same" : "DIFFERENT",
              there.size(),
              top.size(),
              ownTop.hits().size(),
              facets ? "same" : "differ",
              milliseconds,
              question);
          lacking.stream()
              .limit(3)
              .forEach(id -> System.out.println("          not in Solr's answer: " + id));
          beyond.stream()
              .limit(3)
              .forEach(id -> System.out.println("          in Solr's answer alone: " + id));
        }
      }
    }
    try (PrintWriter out = new PrintWriter(arguments[4], StandardCharsets.UTF_8)) {
      out.println("question\there\tsolr\tlacking\tbeyond\tsame_of_top\tfacets_same\tms");
      lines.forEach(out::println);
    }
    System.out.printf(
        "%d questions; the same documents: %d; the same first %d: %d%n",
        asked, asked - different, TOP, sameTop);
    System.exit(different == 0 ? 0 : 1);
  }
}
