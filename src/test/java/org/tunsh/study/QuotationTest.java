package org.tunsh.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tunsh.model.Evidence;

/** What a note prints of the words of a document. */
class QuotationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~Before. ~ | The two met. | ~ After.~ | The two met.",
        "~~ | **The two:** They [met](https://example.org/a) twice. | ~~ | The two: They met"
            + " twice.",
        "~Before. ~ | The two met, and | ~ then parted.~ | The two met, and …",
        "~that day, ~ | the two met. | ~~ | … the two met.",
        "~Heading\n\n~ | ADDRESSING WAR LEGACIES | ~\n\nMore~ | ADDRESSING WAR LEGACIES",
        "~## ~ | Heading | ~\n~ | Heading",
        "~which ~ | Mongolia did. | ~~ | … Mongolia did."
      })
  void marksAreTakenAwayAndCutsShown(String before, String words, String after, String shown) {
    Evidence evidence =
        new Evidence("d", words, before.replace("\\n", "\n"), after.replace("\\n", "\n"), 0, 1, 0);
    assertEquals(shown, Quotation.of(evidence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"One\\n.\\ntwo | One two", "a `b` c | a b c", "[x](http://e.org/cut | x"})
  void whatIsNoPartOfTheWordsGoes(String words, String plain) {
    assertEquals(plain, Quotation.plain(words.replace("\\n", "\n")));
  }
}
