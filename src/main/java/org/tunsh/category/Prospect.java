package org.tunsh.category;

import java.util.List;
import org.tunsh.category.Profile.Shown;
import org.tunsh.model.Level;

/**
 * A tier that documents hope for between two parties.
 *
 * @param pair their codes, sorted
 * @param stage how far it had come where it was spoken of
 * @param since date of the earliest act or document, ISO 8601 reduced; empty where none is dated
 * @param voices who speaks of it, by date
 * @param outcome what became of it
 * @param outcomeDate of the act that settled it; empty where none did
 * @param outcomeEvidence ids of the assertions that tell of the outcome
 * @param category code of the category that the tier's name stands for; empty where the scheme has
 *     none
 * @param features that category's features as they stand
 */
public record Prospect(
    List<String> pair,
    Level level,
    Stage stage,
    String since,
    List<Voice> voices,
    Outcome outcome,
    String outcomeDate,
    List<String> outcomeEvidence,
    String category,
    List<Shown> features) {
  public Prospect {
    pair = List.copyOf(pair);
    voices = List.copyOf(voices);
    outcomeEvidence = List.copyOf(outcomeEvidence);
    features = List.copyOf(features);
  }

  /** How far a tier had come. */
  public enum Stage {
    /** The parties declared the intention, or agreed in principle. */
    AGREED("agreed in principle or intended"),
    /** A candidacy, a wish or a possibility. */
    HOPED("hoped for");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** What became of a hope. */
  public enum Outcome {
    REACHED("established"),
    BEFORE("established already before"),
    STANDING("spoken of as standing, without a date"),
    DENIED("denied"),
    OPEN("nothing more is told in this corpus");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * A document that speaks of it.
   *
   * @param date of the document; empty where unknown
   * @param title its title
   * @param kind what it is, by its code
   * @param parties who issued it or whom it is about
   * @param quote the words, cut where they are long
   * @param evidence id of the assertion
   */
  public record Voice(
      String date, String title, String kind, List<String> parties, String quote, String evidence) {
    public Voice {
      parties = List.copyOf(parties);
    }
  }
}
