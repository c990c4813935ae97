package org.tunsh.solr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tunsh.index.OutsideDocument;
import org.tunsh.index.SearchRequest;
import org.tunsh.index.SearchResult;
import org.tunsh.index.Vocabulary;
import org.w3c.dom.NodeList;

/** What is asked of Solr, and what becomes of its answers. */
class SolrTest {
  private static final Path GAZETTEERS = Path.of("gazetteers");
  private static final SolrLimits LIMITS =
      new SolrLimits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          3,
          Duration.ofMillis(1),
          1 << 20,
          2,
          1 << 20);

  private FakeSolr solr;
  private SolrClient client;

  @BeforeEach
  void start() throws Exception {
    solr = new FakeSolr();
    client = SolrClient.of(solr.address(), LIMITS);
  }

  @AfterEach
  void stop() {
    client.close();
    solr.close();
  }

  private SolrFeed.Fed feed(Map<String, String> wanted, String format) throws SolrException {
    SolrFeed feed = new SolrFeed(client, format);
    List<Long> told = new ArrayList<>();
    SolrFeed.Fed fed =
        feed.feed(
            feed.plan(wanted),
            wanted,
            id -> new OutsideDocument(id, Map.of("id", List.of(id), "party", List.of("A", "B"))),
            told::add);
    assertEquals(fed.sent(), told.size());
    return fed;
  }

  @Test
  void onlyWhatChangedIsSentAndWhatIsGoneIsDeleted() throws Exception {
    Map<String, String> wanted =
        new TreeMap<>(Map.of("a", "1", "b", "1", "c", "1", "d", "1", "e", "1"));
    assertEquals(new SolrFeed.Fed(5, 0, 0), feed(wanted, "x"));
    assertEquals(List.of(2, 2, 1), solr.batches, "batches are bounded");
    assertEquals(new SolrFeed.Fed(0, 0, 5), feed(wanted, "x"));
    wanted.remove("b");
    wanted.put("c", "2");
    wanted.put("f", "1");
    assertEquals(new SolrFeed.Fed(2, 1, 3), feed(wanted, "x"));
    assertEquals(Set.of("a", "c", "d", "e", "f"), solr.documents.keySet());
    assertEquals("2/x", solr.madeOf("c"));
    assertEquals(2, solr.document("c").path("party").size());
    assertEquals(new SolrFeed.Fed(5, 0, 0), feed(wanted, "y"), "cut otherwise: all is sent anew");
  }

  @Test
  void aServerThatIsBusyForAMomentIsAskedAgain() throws Exception {
    solr.failures.addAll(List.of(503, 429));
    assertEquals(new SolrFeed.Fed(1, 0, 0), feed(Map.of("a", "1"), "x"));
  }

  @Test
  void aServerThatStaysBusyIsGivenUpWithItsReason() {
    solr.failures.addAll(List.of(503, 503, 503, 503));
    SolrException e = assertThrows(SolrException.class, () -> feed(Map.of("a", "1"), "x"));
    assertTrue(
        String.valueOf(e.getMessage()).contains("status 503): told to fail"),
        String.valueOf(e.getMessage()));
    assertEquals(1, solr.failures.size(), "three attempts");
  }

  @Test
  void aRefusalIsNotTriedAgain() {
    solr.failures.add(400);
    SolrException e = assertThrows(SolrException.class, () -> feed(Map.of("a", "1"), "x"));
    assertTrue(
        String.valueOf(e.getMessage()).contains("--solr-config"), String.valueOf(e.getMessage()));
    assertTrue(solr.documents.isEmpty());
  }

  @Test
  void whereNobodyAnswersTheMessageSaysWhereAndWhatToDo() {
    solr.close();
    SolrException e = assertThrows(SolrException.class, () -> feed(Map.of("a", "1"), "x"));
    assertTrue(
        String.valueOf(e.getMessage()).startsWith("Solr at '" + solr.address() + "'"),
        String.valueOf(e.getMessage()));
    assertTrue(String.valueOf(e.getMessage()).contains("Start it"), String.valueOf(e.getMessage()));
  }

  @Test
  void anAnswerThatIsNoJsonIsNoSolr() throws Exception {
    solr.answer = "<html>hello</html>";
    try (SolrSearch search = search()) {
      SolrException e =
          assertThrows(SolrException.class, () -> search.search(SearchRequest.of("party:MNG")));
      assertTrue(
          String.valueOf(e.getMessage()).contains("is no Solr"), String.valueOf(e.getMessage()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:8983/solr/tunsh",
        "ftp://localhost/solr/tunsh",
        "http://localhost:8983/",
        "http://user:secret@localhost/solr/tunsh"
      })
  void whatIsNoAddressOfACollectionIsRefused(String address) {
    assertThrows(IllegalArgumentException.class, () -> SolrClient.of(address, LIMITS));
  }

  private SolrSearch search() throws Exception {
    return SolrSearch.open(client, GAZETTEERS, Vocabulary.ofCodes());
  }

  @Test
  void anAnswerBecomesHitsWithPassagesAndFacets() throws Exception {
    solr.answer =
        """
        {"response":{"numFound":7,"docs":[{"score":1.5,"shown_id":"0123456789abcdef","shown_file":"a.md",
         "shown_title":"Joint Statement","shown_date":"2019","shown_kind":"joint-statement","shown_lang":"en",
         "shown_party":"MNG USA","shown_text":"Mongolia has a third neighbor. It is far.","pages":"0 3 ",
         "blocks":"PARAGRAPH\\t0\\t0\\t41\\t3\\t\\n","facts":"0\\t8\\t@party:MNG\\n"}]},
         "terms":{"text":[],"lang":["en",7]},
         "facet_counts":{"facet_fields":{"party":["MNG",7,"USA",5],"year":["2018",2,"2019",5]}}}
        """;
    try (SolrSearch search = search()) {
      SearchResult result = search.search(SearchRequest.of("\"third neighbour\" party:MNG"));
      assertEquals(7, result.total());
      assertEquals(3, result.hits().getFirst().page());
      assertEquals(
          "Mongolia has a \uE000third neighbor\uE001. It is far.",
          result.hits().getFirst().snippet());
      assertEquals(
          List.of(new SearchResult.FacetValue("MNG", 7), new SearchResult.FacetValue("USA", 5)),
          result.facets().get("party"));
    }
  }

  private String xml(String query) throws Exception {
    solr.answer =
        """
        {"response":{"numFound":0,"docs":[]},
         "terms":{"text":["neighbor",3,"neighborhood",1,"neighboring",1],"title":[],"lang":["en",7]}}
        """;
    try (SolrSearch search = search()) {
      search.search(SearchRequest.of(query));
    }
    return solr.asked.getLast().getOrDefault("q", "");
  }

  private NodeList elements(String query, String name) throws Exception {
    String xml = xml(query);
    assertTrue(xml.startsWith("{!xmlparser df=text}"), xml);
    String bare = xml.substring(xml.indexOf('}') + 1);
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(
            new java.io.ByteArrayInputStream(
                bare.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .getElementsByTagName(name);
  }

  @Test
  void aPhraseLeavesThePlaceBetweenItsWordsFree() throws Exception {
    String phrase = elements("\"third neighbour\"", "UserQuery").item(0).getTextContent();
    assertEquals("\"third ^ neighbor\"", phrase);
    phrase = elements("\"third neighbour\"~3", "UserQuery").item(0).getTextContent();
    assertEquals("\"third ^ neighbor\"~6", phrase, "three words are six places");
  }

  @Test
  void aWordIsSoughtInTheEndingsThatSolrHolds() throws Exception {
    String xml = xml("neighbours");
    assertTrue(xml.contains(">neighbor<"), xml);
    assertTrue(xml.contains(">neighboring<"), xml);
    assertFalse(xml.contains(">neighborhood<"), xml);
  }

  @Test
  void withinASentenceIsWithoutItsEnd() throws Exception {
    assertEquals(
        "^s", elements("third WITHIN sentence party:JPN", "Exclude").item(0).getTextContent());
    assertEquals(
        "^p", elements("third WITHIN paragraph party:JPN", "Exclude").item(0).getTextContent());
    var near = elements("critical THEN/5 minerals", "SpanNear").item(0).getAttributes();
    assertEquals("11", near.getNamedItem("slop").getNodeValue(), "five words are eleven places");
    assertEquals("true", near.getNamedItem("inOrder").getNodeValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a<b",
        "\"<>& x\"",
        "R&D",
        "title:\"a & b\"",
        "file:a&b/*",
        "mong?l*",
        "~\"A & B\"",
        "date:2019..",
        "tier:*",
        "-war",
        "NOT (a OR b) c",
        "\"x OR y\"",
        "exact:A"
      })
  void whateverIsAskedIsWellFormed(String query) throws Exception {
    assertTrue(elements(query, "*").getLength() > 0);
  }

  @Test
  void theConfigurationIsWrittenWhole(@TempDir Path folder) throws Exception {
    List<Path> files = SolrConfig.write(folder);
    assertEquals(3, files.size());
    for (Path file : files) {
      assertTrue(Files.size(file) > 0, file.toString());
    }
    String schema = Files.readString(folder.resolve("conf/schema.xml"));
    for (String field : List.of("party", "tier", "first_day", "last_day", "made_of", "shown_*")) {
      assertTrue(schema.contains("\"" + field + "\""), field);
    }
    assertEquals(files, SolrConfig.write(folder), "again over what is there");
  }
}
