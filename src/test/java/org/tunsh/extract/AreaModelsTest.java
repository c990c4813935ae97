package org.tunsh.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Span;

/** The models of the checkout on paragraphs, lists and lines in diplomats' manner. */
class AreaModelsTest {
  private static ParagraphSubjects subjects;
  private static EnumerationFinder lists;

  @BeforeAll
  static void load() throws Exception {
    Path lists = Path.of("gazetteers");
    Gazetteers gazetteers = Gazetteers.load(lists);
    WordLists words =
        WordLists.read(List.of(lists.resolve("passages.yaml"), lists.resolve("gate.yaml")));
    Models models = Models.read(Path.of("models"));
    AreaLexicon lexicon = new AreaLexicon(gazetteers);
    subjects = new ParagraphSubjects(lexicon, words, models.areas());
    AreaModelsTest.lists = new EnumerationFinder(lexicon, words, models.lists());
  }

  private static List<String> of(String paragraph) {
    return subjects.ofParagraph(paragraph, new Span(0, paragraph.length()), List.of());
  }

  private static List<String> listed(String sentence) {
    return lists
        .listed(
            sentence,
            new Span(0, sentence.length()),
            List.of(),
            new ListFeatures.Place("Joint Statement of Chile and Viet Nam", 5))
        .stream()
        .map(AreaFinding::code)
        .toList();
  }

  @Test
  void aParagraphHasTheSubjectThatItDealsWith() {
    assertEquals(
        List.of("agriculture-food"),
        of(
            "The two ministers noted that fruit growers of both countries will be able to send"
                + " cherries and apples to each other, and that rice and cattle will follow."));
    assertEquals(
        "education",
        of("Both sides will double the number of scholarships, encourage universities to"
                + " recognise each other's degrees, and send more students and teachers.")
            .getFirst());
    assertEquals(
        "health",
        of("They decided to work together on vaccines and on the training of nurses, and to"
                + " share what their hospitals learned during the pandemic.")
            .getFirst());
  }

  @Test
  void courtesiesHaveNoSubject() {
    assertEquals(
        List.of(),
        of(
            "The President thanked his host for the warm welcome and the generous hospitality"
                + " given to him and his delegation, and invited him to pay a visit."));
  }

  @Test
  void theRelationsAreasAreListedAndThePartsOfADeedAreNot() {
    assertEquals(
        List.of("political", "economy", "defence-security", "culture-people"),
        listed(
            "The two sides agreed to further strengthen cooperation in the political, economic,"
                + " defence and cultural fields."));
    assertEquals(
        List.of(),
        listed(
            "The bank has paid for roads, schools, hospitals and power stations in the north of the"
                + " country since the floods of that year."));
  }

  @Test
  void featuresOfAPassageAreTheSameEachTime() {
    String text = "They welcomed the growth of trade and agreed to remove duties on textiles.";
    Span whole = new Span(0, text.length());
    Set<String> first = subjects.features(text, whole, List.of());
    assertEquals(first, subjects.features(text, whole, List.of()));
    assertTrue(first.contains("word=textiles"), first.toString());
    assertTrue(first.contains("rule=economy"), first.toString());
  }
}
