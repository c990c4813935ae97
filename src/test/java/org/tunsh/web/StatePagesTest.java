package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class StatePagesTest extends OnOneSite {
  @Test
  void aComparisonHasItsPicturesInWordsToo() {
    Document page = Jsoup.parse(site.get("/compare/MNG").body());
    Element picture = page.selectFirst("svg[role=img] > title");
    assertTrue(picture != null && picture.text().contains("Japan: "), page.body().text());
    assertFalse(page.select("a[href=/study/MNG]").isEmpty());
  }

  @Test
  void everyValueOfAComparisonLeadsToWhoSaysItAndHowSureItIs() {
    Document page = Jsoup.parse(site.get("/compare/MNG").body());
    assertFalse(page.select("tbody td a").isEmpty(), page.body().text());
    for (Element value : page.select("tbody td a")) {
      Element told = page.getElementById(value.attr("href").substring(1));
      assertTrue(told != null && told.text().contains(value.text()), value.outerHtml());
      assertEquals(value.text().equals("no evidence"), told.select(".soft").isEmpty(), told.text());
    }
  }

  @Test
  void categoriesTellWhatIsShownAndWhatNoDocumentSpeaksOf() throws Exception {
    site.write(
        "exercise.txt",
        """
        Joint Statement of Mongolia and Japan

        Tokyo, 4 May 2012

        Mongolia and Japan will hold joint military exercises every year. The two sides signed \
        the Agreement on Economic Partnership between Mongolia and Japan on 4 May 2012.
        """);
    site.run();
    Document state = Jsoup.parse(site.get("/categories/MNG").body());
    Element partner = state.selectFirst("tbody th a[href^=/categories/JPN/MNG]");
    assertTrue(partner != null && partner.text().equals("Japan"), state.body().text());
    Document pair = Jsoup.parse(site.get("/categories/MNG/JPN").body());
    assertFalse(pair.select("td .tag.missing").isEmpty(), pair.body().text());
    for (Element shown : pair.select("tr:has(.tag.match)")) {
      assertFalse(shown.select("a[href^=/documents/]").isEmpty(), shown.text());
    }
    assertFalse(pair.select("tr:has(.tag.match), tr:has(.tag.refined)").isEmpty());
  }

  @Test
  void aProspectLeadsToTheWordsThatSpeakOfIt() throws Exception {
    site.write(
        "hope.txt",
        """
        Joint Statement of Mongolia and Kazakhstan

        Astana, 5 June 2019

        Mongolia hopes to establish a strategic partnership with Kazakhstan.
        """);
    site.run();
    Document page = Jsoup.parse(site.get("/prospects?state=KAZ").body());
    Element prospect = page.selectFirst("article");
    assertTrue(prospect != null, page.body().text());
    assertTrue(prospect.text().contains("strategic partnership"), prospect.text());
    assertFalse(prospect.select("blockquote a[href^=/documents/]").isEmpty(), prospect.html());
    assertTrue(Jsoup.parse(site.get("/prospects?state=ISL").body()).select("article").isEmpty());
  }

  @Test
  void powersStandSideBySideWithTheirCounts() {
    Document page = Jsoup.parse(site.get("/powers?states=MNG,JPN").body());
    assertEquals("Mongolia", page.select("#power-MNG").text());
    assertTrue(page.select("tbody td").text().contains("1 of 1 (100%"), page.body().text());
    assertTrue(page.body().text().contains("small numbers"), page.body().text());
    assertEquals(
        400,
        site.get("/powers?states=" + "MNG,JPN,IND,CHN,RUS,USA,KOR,TUR,KAZ,VNM,AUS," + "FRA,DEU")
            .statusCode());
  }

  @Test
  void aStudyIsAPageOfItsOwnWithoutScripts() {
    HttpResponse<String> answer = site.get("/study/MNG");
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("id=\"note-1\""), answer.body());
    Document page = Jsoup.parse(answer.body());
    assertTrue(page.select("script").isEmpty());
    Element categories = page.selectFirst("h2#categories");
    assertTrue(categories != null, page.body().text());
    assertTrue(page.body().text().contains("strategic partnership’ has seven features"));
    assertEquals(404, site.get("/study/ISL").statusCode());
  }
}
