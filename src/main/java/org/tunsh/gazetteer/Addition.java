package org.tunsh.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A phrase that somebody wants a list to know.
 *
 * @param list to which it goes
 * @param code what the phrase stands for; empty for lists of plain words
 * @param place the key under which it goes ('strong', 'names' …); the list's own name for plain
 *     words
 * @param phrase as it is to be found in texts
 * @param name of the party, where its code is new; else empty
 */
public record Addition(Kind list, String code, String place, String phrase, String name) {
  private static final int LONGEST = 100;
  private static final Pattern PHRASE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,&/'\u2019()-]*\\*?");
  private static final Pattern PLAIN = Pattern.compile("\\p{L}+(?:[- ]\\p{L}+)*");

  /** The lists to which phrases can be added. */
  public enum Kind {
    AREAS("areas.yaml", List.of("strong", "weak")),
    HEADINGS("headings.yaml", List.of("strong", "weak")),
    DEFENCE("defence.yaml", List.of("strong", "weak")),
    COMMITMENTS("commitments.yaml", List.of("strong", "weak")),
    OFFICES("offices.yaml", List.of("words")),
    PARTIES("parties.yaml", List.of("names", "demonyms", "capital")),
    ORGANISATIONS("organisations.yaml", List.of("names")),
    QUALIFIERS("tiers.yaml", List.of("qualifiers")),
    PRAISE("tiers.yaml", List.of("praise")),
    SUBJECTS("tiers.yaml", List.of("subjects"));

    private final String file;
    private final List<String> places;

    Kind(String file, List<String> places) {
      this.file = file;
      this.places = places;
    }

    /** As people type it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The keys under which a phrase may go, the usual one first. */
    public List<String> places() {
      return places;
    }

    /** The name of its file. */
    public String file() {
      return file;
    }

    /** Whether each phrase stands for a code. */
    public boolean hasCodes() {
      return !file.equals("tiers.yaml");
    }

    boolean isOfParties() {
      return this == PARTIES || this == ORGANISATIONS;
    }

    boolean isOfTerms() {
      return places.contains("strong");
    }
  }

  /**
   * An addition as somebody typed it.
   *
   * @param place empty for the usual one
   * @throws GazetteerException where it has not the form that the list wants
   */
  public static Addition of(Kind list, String code, String place, String phrase, String name)
      throws GazetteerException {
    Addition addition =
        new Addition(
            list,
            code.strip(),
            place.isBlank() ? list.places().getFirst() : place.strip(),
            phrase.strip().replaceAll("\\s+", " "),
            name.strip().replaceAll("\\s+", " "));
    addition.checkForm();
    return addition;
  }

  private void checkForm() throws GazetteerException {
    if (!list.places().contains(place)) {
      throw wrong("'" + place + "' is no place in it; expected one of " + list.places());
    }
    if (list.hasCodes() == code.isEmpty()) {
      throw wrong(
          list.hasCodes() ? "say by its code what the phrase stands for" : "it has no codes");
    }
    boolean fits = list.hasCodes() ? PHRASE.matcher(phrase).matches() : isPlain();
    if (!fits || phrase.length() > LONGEST || phrase.length() < 2) {
      throw wrong(
          "a phrase of 2 to "
              + LONGEST
              + (list.hasCodes() ? " letters, digits and plain signs" : " letters and hyphens")
              + " was expected, but '"
              + phrase
              + "' was found");
    }
    if (phrase.endsWith("*") && !list.isOfTerms()) {
      throw wrong("'*' for any ending is known in lists of terms alone");
    }
    if (!name.isEmpty() && (!list.isOfParties() || !PHRASE.matcher(name).matches())) {
      throw wrong("a name, of letters and plain signs, is given for a new party alone");
    }
  }

  private boolean isPlain() {
    return PLAIN.matcher(phrase).matches();
  }

  /** A fault of this addition, as told to whoever wants it. */
  GazetteerException wrong(String problem) {
    return new GazetteerException(java.nio.file.Path.of(list.file()), 0, problem);
  }

  /** The phrase as the list writes it: as it is, or as a fragment that also fits a space. */
  String written() {
    if (list.hasCodes()) {
      return phrase;
    }
    String small = phrase.toLowerCase(Locale.ROOT);
    String fragment = small.replaceAll("[- ]", "[- ]");
    String value = small.replace(' ', '-');
    return list == Kind.QUALIFIERS && !fragment.equals(value) ? fragment + "=" + value : fragment;
  }
}
