package org.tunsh.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.Phrase.Match;

/** Whether a phrase may go into a list: what it stands for already, there and elsewhere. */
public final class AdditionCheck {
  private static final String PARTIES = "parties";
  private static final List<String> WORDS =
      List.of(
          "tier-strategic",
          "tier-comprehensive",
          "tier-expanded",
          "qualifiers",
          "praise",
          "subjects");

  private final Gazetteers gazetteers;
  private final WordLists words;

  public AdditionCheck(Gazetteers gazetteers, WordLists words) {
    this.gazetteers = gazetteers;
    this.words = words;
  }

  /**
   * What somebody should know before the addition is made; empty where it clashes with nothing.
   *
   * @throws GazetteerException where it cannot be made
   */
  public List<String> check(Addition addition) throws GazetteerException {
    if (addition.list().hasCodes()) {
      checkCode(addition);
    } else {
      checkWord(addition);
    }
    List<String> notes = new ArrayList<>();
    for (Match match : whole(addition.phrase())) {
      Phrase known = match.phrase();
      if (list(addition).equals(known.list())) {
        throw addition.wrong("'" + addition.phrase() + "' " + clash(addition, known));
      }
      notes.add(
          "It also stands in the list of "
              + known.list()
              + (known.code().isEmpty() ? "" : ", for '" + known.code() + "'"));
    }
    return notes;
  }

  private static String clash(Addition addition, Phrase known) {
    if (known.code().isEmpty()) {
      return "is no party, says ambiguous.yaml; take it out there first";
    }
    return known.code().equals(addition.code())
        ? "stands there already for '" + known.code() + "'"
        : "stands for '" + known.code() + "' already";
  }

  private void checkCode(Addition addition) throws GazetteerException {
    Set<String> codes = gazetteers.codes(list(addition));
    boolean known = codes.contains(addition.code());
    if (!addition.list().isOfParties()) {
      if (!known) {
        throw addition.wrong(
            "'" + addition.code() + "' is no code of it; expected one of " + codes);
      }
    } else if (known != addition.name().isEmpty()) {
      throw addition.wrong(
          known
              ? "'" + addition.code() + "' is known; its name is not changed by adding"
              : "no party has the code '"
                  + addition.code()
                  + "'; give the code of one, or --name for a new one");
    }
  }

  private void checkWord(Addition addition) throws GazetteerException {
    for (String list : WORDS) {
      for (String entry : words.words(list)) {
        int equals = entry.lastIndexOf('=');
        String regex = equals < 0 ? entry : entry.substring(0, equals);
        if (Pattern.compile("(?iu)(?:" + regex + ")").matcher(addition.phrase()).matches()) {
          throw addition.wrong(
              "'" + addition.phrase() + "' stands in the list '" + list + "' already");
        }
      }
    }
  }

  private List<Match> whole(String phrase) {
    String text = phrase.endsWith("*") ? phrase.substring(0, phrase.length() - 1) : phrase;
    return gazetteers.automaton().matches(text, 0, text.length()).stream()
        .filter(m -> m.span().start() == 0 && m.span().end() == text.length())
        .toList();
  }

  private static String list(Addition addition) {
    return addition.list().isOfParties() ? PARTIES : addition.list().code();
  }
}
