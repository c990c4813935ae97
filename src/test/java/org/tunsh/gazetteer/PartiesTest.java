package org.tunsh.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tunsh.model.Mention;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Span;

class PartiesTest {
  private static Gazetteers gazetteers;

  @BeforeAll
  static void load() throws GazetteerException {
    gazetteers = Gazetteers.load(Path.of(System.getProperty("tunsh.root", "."), "gazetteers"));
  }

  private static List<Mention.Party> parties(String text, String date) {
    return gazetteers.parties(text, new Span(0, text.length()), date);
  }

  /** Columns: date, text, codes in the order of the text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-|Mongolia's envoy met officials of Viet Nam’s ministry.|MNG VNM",
        "-|The United States of America and the Republic of Korea issued a text.|USA KOR",
        "-|U.S.-Mongolia ties grew faster than US–Japan trade.|USA MNG USA JPN",
        "-|A Sino-Russian communiqué followed the Indo-Japanese one.|CHN RUS IND JPN",
        "-|Franco-German and Russo-Mongolian commissions met.|FRA DEU RUS MNG",
        "-|The Polish side will polish the draft over a china plate in China.|POL CHN",
        "-|The turkey was served in Turkey; Türkiye paid.|TUR TUR",
        "-|Ships crossed the South China Sea and the Indian Ocean towards India.|IND",
        "-|New Mexico is no part of Mexico.|MEX",
        "-|Papua New Guinea wrote to Guinea and to Guinea-Bissau.|PNG GIN GNB",
        "-|Equatorial Guinea and the Gulf of Guinea states.|GNQ",
        "-|Niger and Nigeria patrol; a Nigerien and a Nigerian officer.|NER NGA NER NGA",
        "-|The Democratic Republic of the Congo and the Republic of the Congo.|COD COG",
        "-|Dominica and the Dominican Republic joined.|DMA DOM",
        "-|The Korean Peninsula worries the ROK, the DPRK and Japan.|KOR PRK JPN",
        "-|North Korea and South Korean officials.|PRK KOR",
        "-|Georgia and the EU signed in Tbilisi.|GEO EU GEO",
        "-|The Senator came from Atlanta, Georgia.|-",
        "-|Vernon Jordan never saw Jordan itself.|JOR",
        "-|North Macedonia, American Samoa and Samoa.|MKD ASM WSM",
        "-|Latin America and Native Americans are no parties; America is.|USA",
        "-|The Soviet Union left; Soviet archives are in the Russian Federation.|SUN SUN RUS",
        "2004|Serbia and Montenegro asked for aid.|SCG",
        "2015|Serbia and Montenegro asked for aid.|SRB MNE",
        "-|JOINT STATEMENT OF THE UNITED STATES AND THE KYRGYZ REPUBLIC|USA KGZ",
        "-|COME WITH US TO INDIA|IND",
        "-|THE US AND INDIA; US-INDIA TALKS|USA IND USA IND",
        "-|They told us about the UAE, the KSA and the U.K.|ARE SAU GBR",
        "-|Lao PDR, Côte d’Ivoire, Cote d'Ivoire and the Holy See|LAO CIV CIV VAT",
        "-|ASEAN and the Gulf Cooperation Council; the GCC agreed.|ASEAN GCC GCC",
        "-|The Shanghai Cooperation Organization and NATO do not meet; BRICS does.|SCO NATO BRICS",
        "2019-08|President Battulga received Prime Minister Shinzo Abe.|MNG JPN",
        "2009|President Battulga was not yet in office.|-",
        "2021|Presidents Putin and Xi spoke.|RUS CHN",
        "2022|Former President Obama spoke; President Biden listened.|USA",
        "2023|President U. Khurelsukh met Pope Francis.|MNG",
        "2011|President Lee of Korea, Prime Minister Lee of Singapore.|KOR KOR SGP SGP",
        "2024-09|General Secretary To Lam and Prime Minister Modi.|VNM IND",
        "2019|Putin alone is a surname like any other.|-",
        "-|Washington and Hanoi agreed.|USA VNM",
        "-|George Washington lived near Washington, D.C.|USA",
        "-|It cost US$ 5 million, or 7 million Australian dollars.|-",
        "-|Bank of China, Bank of America and Air India lend.|-",
        "-|Президент Монголии посетил Россию и Китай.|MNG RUS CHN",
        "-|中华人民共和国和蒙古国发表联合声明|CHN MNG",
        "-|대한민국과 몽골은|KOR MNG",
        "-|Burma, now Myanmar, and Swaziland, now Eswatini.|MMR MMR SWZ SWZ",
        "-|British, French, Dutch, Danish and Swiss envoys.|GBR FRA NLD DNK CHE",
        "-|Kosovo, Palestine and Taiwan.|XKX PSE TWN",
        "-|Chinese Taipei and Hong Kong take part.|TWN HKG"
      })
  void namesTheParties(String date, String text, String codes) {
    List<String> found =
        parties(text, date == null ? "" : date).stream()
            .flatMap(party -> party.codes().stream())
            .toList();
    assertEquals(codes == null ? List.of() : Arrays.asList(codes.split(" ", -1)), found, text);
  }

  @Test
  void compoundsGiveEachPartyItsOwnSpan() {
    String text = "Sino-Russian and U.S.–Mongolia";
    assertEquals(
        List.of("Sino", "Russian", "U.S.", "Mongolia"),
        parties(text, "").stream().map(party -> party.span().of(text)).toList());
  }

  @Test
  void namingTellsNamesFromDemonymsCapitalsAndLeaders() {
    assertEquals(
        List.of(Naming.LEADER, Naming.NAME, Naming.DEMONYM, Naming.CAPITAL),
        parties("President Tokayev of Kazakhstan met Mongolian envoys in Ulaanbaatar", "2024")
            .stream()
            .map(Mention.Party::naming)
            .toList());
  }

  @Test
  void onlyTheStretchIsRead() {
    String text = "Mongolia met Japan and India";
    assertEquals(1, gazetteers.parties(text, new Span(9, 18), "").size());
  }

  @Test
  void everyStateOfTheStandardIsThereWithNameAndItem() {
    for (String state : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3)) {
      if (!state.equals("ANT")) {
        assertTrue(gazetteers.codes().contains(state), state);
        assertEquals(Optional.of(state), gazetteers.partyByName(gazetteers.name(state)), state);
        assertTrue(gazetteers.qid(state).matches("Q[0-9]+"), state);
      }
    }
  }

  @Test
  void everyOrganisationOfTheGuidelinesIsThere() {
    List<String> codes =
        List.of(
            "EU",
            "ASEAN",
            "NATO",
            "GCC",
            "AU",
            "UN",
            "QUAD",
            "G7",
            "PIF",
            "CARICOM",
            "SCO",
            "OSCE",
            "CIS",
            "EAEU",
            "CSTO",
            "CELAC",
            "MERCOSUR",
            "ECOWAS",
            "SAARC",
            "BRICS",
            "G20",
            "OIC",
            "XKX");
    for (String code : codes) {
      assertTrue(gazetteers.codes().contains(code), code);
      assertEquals(Optional.of(code), gazetteers.partyByName(gazetteers.name(code)), code);
    }
  }

  @Test
  void looksUpNamesLeadersAndItems() {
    assertEquals(Optional.of("VNM"), gazetteers.partyByName("Vietnam"));
    assertEquals(Optional.of("MNG"), gazetteers.partyByName("MNG"));
    assertEquals(Optional.of("GBR"), gazetteers.partyByName("the United Kingdom"));
    assertEquals(Optional.empty(), gazetteers.partyByName("Ruritania"));
    assertEquals("Q711", gazetteers.qid("MNG"));
    assertEquals("Mongolia", gazetteers.name("MNG"));
    assertEquals("MNG", gazetteers.leader("Elbegdorj", "2012").orElseThrow().code());
    assertEquals(Optional.empty(), gazetteers.leader("Elbegdorj", "1985"));
  }

  @Test
  void termsCarryTheirCodeAndWeight() {
    String text = "people to people ties, joint military exercises and security";
    Span whole = new Span(0, text.length());
    List<Mention.Term> areas = gazetteers.terms(text, whole, "areas");
    assertTrue(
        areas.stream()
            .anyMatch(t -> t.code().equals("culture-people") && gazetteers.strong(t, text)));
    assertTrue(
        areas.stream()
            .anyMatch(t -> t.code().equals("defence-security") && !gazetteers.strong(t, text)));
    assertEquals("military-exercises", gazetteers.terms(text, whole, "defence").getFirst().code());
  }

  @Test
  void sourcesRankAsWritten() {
    Rankings rankings = gazetteers.rankings();
    assertEquals(0, rankings.rank("original"));
    assertTrue(rankings.rank("regest") < rankings.rank("study"));
    assertTrue(rankings.rank("agency") < rankings.rank("hearsay"));
    assertEquals(64, gazetteers.fingerprint().length());
  }
}
