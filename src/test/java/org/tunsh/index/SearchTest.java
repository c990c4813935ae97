package org.tunsh.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tunsh.index.SearchRequest.Order;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Level;
import org.tunsh.model.Span;
import org.tunsh.model.Status;

/** Every form of query against a small index in several languages. */
final class SearchTest {
  @TempDir static Path folder;
  private static SearchIndex index;

  /** Knows two states by name, as a gazetteer would. */
  private static final Vocabulary NAMES =
      new Vocabulary() {
        @Override
        public Optional<String> party(String codeOrName) {
          return switch (codeOrName.toLowerCase(Locale.ROOT)) {
            case "mng", "mongolia" -> Optional.of("MNG");
            case "jpn", "japan" -> Optional.of("JPN");
            case "usa", "united states" -> Optional.of("USA");
            default -> Optional.empty();
          };
        }

        @Override
        public List<String> names(String code) {
          return code.equals("JPN") ? List.of("Japan", "Japanese") : List.of();
        }

        @Override
        public List<String> synonyms(String word) {
          return word.equals("train") ? List.of("railway") : List.of();
        }
      };

  private static List<Documents> documents() {
    return List.of(
        Documents.of(
                "us",
                "Both governments met in Ulan Bator. The third neighbor policy matters to Japan and"
                    + " others.\n\n"
                    + "They declared a Strategic Partnership. Peacekeepers train at Five Hills. Dr."
                    + " Smith spoke of critical minerals and of rare earths.")
            .title("Joint Statement of Mongolia and the United States")
            .on("2019-07-31")
            .kind(DocumentKind.JOINT_STATEMENT)
            .from("https://www.state.example.gov/statements/1")
            .between("MNG", "USA")
            .about("energy", "education")
            .naming("João Lourenço", "Khaltmaagiin Battulga")
            .declares(
                Level.STRATEGIC,
                Status.ASSERTED,
                "They declared a Strategic Partnership.",
                "MNG",
                "USA"),
        Documents.of(
                "jp",
                "Japan is a neighbour across the sea. A third neighbour, said the minister, is a "
                    + "friend.\n\nThe programme of co-operation covers railways and energy supply.")
            .title("Note on Japan")
            .on("2010")
            .kind(DocumentKind.REMARKS)
            .between("JPN", "MNG")
            .declares(
                Level.COMPREHENSIVE, Status.PROSPECTIVE, "Japan is a neighbour", "JPN", "MNG"),
        Documents.of("ru", "Стороны объявили о стратегических партнёрствах в Улан-Баторе.")
            .in("ru")
            .on("2014-11"),
        Documents.of("mn", "Хоёр улс стратегийн түншлэлийн тухай тунхаглалд гарын үсэг зурав.")
            .in("mn"),
        Documents.of("zh", "两国建立全面战略伙伴关系。双方将加强能源合作。").in("zh").on("2014-08-21"),
        Documents.of("ja", "両国は戦略的パートナーシップを構築した。").in("ja"),
        Documents.of("ko", "양국은 전략적 동반자관계를 선언하였다.").in("ko"),
        Documents.of("de", "Die Nachbarländer schlossen Partnerschaften über Öl.").in("de"),
        Documents.of("fr", "Les coopérations économiques ont été renforcées à l’été.").in("fr"));
  }

  @BeforeAll
  static void build() throws Exception {
    try (IndexBuilder builder = IndexBuilder.open(folder, Documents.GAZETTEERS)) {
      for (Documents each : documents()) {
        builder.add(each.document(), each.facts(), each.persons());
      }
      builder.commit();
    }
    index = SearchIndex.open(folder, Documents.GAZETTEERS, NAMES, Documents.LIMITS);
  }

  @AfterAll
  static void close() throws Exception {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          neighbour | jp us
          NEIGHBOR third | jp us
          neighbours -friend | us
          matters policies | us
          partnerships declaring | us
          "third neighbour" | jp us
          exact:neighbour | jp
          exact:neighbor | us
          exact:"third neighbor" | us
          exact:strategic |
          exact:Strategic | us
          cooperation program | jp
          Ulaanbaatar | us
          "Ulan Bator" | us
          mongol* | us
          title:mongol* | us
          neighb* | jp us
          neighbour* | jp us
          "third neighb*" | jp us
          partnrship~1 | us
          "critical earths"~4 | us
          "critical earths" |
          critical THEN/4 earths | us
          critical THEN/3 earths |
          earths THEN critical |
          (critical OR railways) AND energy | jp
          critical OR railways | jp us
          NOT critical kind:remarks | jp
          party:Mongolia | jp us
          party:"United States" | us
          party:(USA OR JPN) | jp us
          dyad:USA-MNG | us
          tier:strategic | us
          tier:comprehensive |
          action:declared | us
          area:energy | us
          kind:joint-statement | us
          date:2010 | jp
          date:2010-05 | jp
          date:2010..2014 | jp ru zh
          date:2019-07 | us
          date:2015.. | us
          date:..2013 | jp
          lang:ru | ru
          source:state.example.gov | us
          file:docs/us.md | us
          file:docs/u* | us
          id:us | us
          person:Battulga | us
          person:"Joao Lourenco" | us
          person:Smith |
          "third neighbour" WITHIN sentence | jp us
          "third neighbour" WITHIN sentence party:JPN | us
          "third neighbour" WITHIN paragraph party:JPN | jp us
          critical WITHIN sentence peacekeepers |
          critical WITHIN paragraph peacekeepers | us
          critical WITHIN sentence smith | us
          tier:strategic WITHIN sentence declared | us
          declared WITHIN sentence partnership | us
          partnership WITHIN sentence peacekeepers |
          neighbour WITHIN sentence sea | jp
          tier:strategic WITHIN sentence minerals |
          energy WITHIN sentence railways date:2010 | jp
          ~train | jp us
          train | us
          third-neighbour | jp us
          стратегическое партнерство | ru
          түншлэл | mn
          тунхаглал | mn
          战略伙伴 | zh
          パートナーシップ | ja
          동반자 | ko
          partnerschaft | de
          ol | de
          coopération économique | fr
          minerals & earths / ! | us
          minerals? | us
          """)
  void finds(String query, String ids) throws Exception {
    Set<String> expected = new TreeSet<>();
    if (ids != null) {
      expected.addAll(List.of(ids.strip().split(" ")));
    }
    SearchResult result = index.search(SearchRequest.of(query));
    Set<String> found = new TreeSet<>();
    result.hits().forEach(hit -> found.add(hit.document()));
    assertEquals(expected, found, query);
    assertEquals(expected.size(), result.total());
    assertFalse(result.partial());
  }

  @Test
  void markedWordsStandAtTheirOffsets() throws Exception {
    SearchResult result = index.search(SearchRequest.of("\"third neighbour\""));
    for (Hit hit : result.hits()) {
      String text = textOf(hit.document());
      for (Hit.Passage passage : hit.passages()) {
        for (Span found : passage.found()) {
          assertTrue(passage.span().contains(found));
          assertTrue(found.of(text).matches("third neighbou?r"), found.of(text));
          assertTrue(hit.snippet().contains(Hit.MARK + found.of(text) + Hit.UNMARK), hit.snippet());
        }
      }
    }
  }

  @Test
  void factsAreShownByTheirEvidence() throws Exception {
    Hit hit = index.search(SearchRequest.of("tier:strategic")).hits().getFirst();
    Span found = hit.passages().getFirst().found().getFirst();
    assertEquals("They declared a Strategic Partnership.", found.of(textOf("us")));
    assertEquals(2, hit.page());
  }

  @Test
  void blankAsksForEverythingWithFacets() throws Exception {
    SearchResult all = index.search(new SearchRequest(" ", Order.OLDEST, 1, 2, 10));
    assertEquals(9, all.total());
    assertEquals(List.of("zh", "ru"), all.hits().stream().map(Hit::document).toList());
    assertEquals("MNG", all.facets().getOrDefault("party", List.of()).getFirst().value());
    assertEquals(2, all.facets().getOrDefault("party", List.of()).getFirst().count());
    assertEquals(
        List.of("2010", "2014", "2019"),
        all.facets().getOrDefault("year", List.of()).stream()
            .map(SearchResult.FacetValue::value)
            .toList());
  }

  @Test
  void titlesAndPartiesRankHigher() throws Exception {
    assertEquals("jp", index.search(SearchRequest.of("Japan")).hits().getFirst().document());
  }

  @Test
  void concordanceShowsEachPlaceInItsContext() throws Exception {
    Concordance.Lines lines =
        index.concordance().lines("neighbour", 30, Concordance.Order.RIGHT, 0, 10);
    assertEquals(3, lines.total());
    List<String> keywords = new ArrayList<>();
    for (ConcordanceLine line : lines.lines()) {
      keywords.add(line.keyword());
      assertEquals(line.keyword(), line.span().of(textOf(line.document())));
      assertTrue(line.left().length() <= 30 && line.right().length() <= 30);
    }
    // across the sea, policy matters, said the minister: a comma is no word
    assertEquals(List.of("neighbour", "neighbor", "neighbour"), keywords);
  }

  @Test
  void frequencyIsOfTenThousandWordsOfTheYear() throws Exception {
    YearFrequency year =
        index.concordance().frequency("neighbour").stream()
            .filter(each -> each.year().equals("2010"))
            .findFirst()
            .orElseThrow();
    assertEquals(2, year.found());
    assertEquals(2 * 10_000.0 / year.words(), year.perTenThousand(), 1e-9);
  }

  @Test
  void collocationsNameTheCompanyOfAWord() throws Exception {
    List<Collocation> found = index.concordance().collocations("neighbour", 5, 10);
    assertEquals("third", found.getFirst().word());
    assertTrue(found.getFirst().g2() > 0);
  }

  @Test
  void similarLeavesTheDocumentItselfOut() throws Exception {
    SearchResult similar = index.similar("us", 5).orElseThrow();
    assertEquals("jp", similar.hits().getFirst().document());
    assertTrue(index.similar("none", 5).isEmpty());
    assertEquals("zh", index.similarText("能源合作", 5).hits().getFirst().document());
  }

  private static String textOf(String id) {
    return documents().stream()
        .map(Documents::document)
        .filter(document -> document.id().equals(id))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
