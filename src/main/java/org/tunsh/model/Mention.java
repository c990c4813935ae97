package org.tunsh.model;

import java.util.List;

/** A typed, normalised stretch of text. */
public sealed interface Mention {
  Span span();

  /** How a party is named. */
  enum Naming {
    /** Its name, long or short. */
    NAME,
    /** Its adjective or demonym ('Mongolian', 'the Mongolian side'). */
    DEMONYM,
    /** Its capital, for its government. */
    CAPITAL,
    /** A person who led it then. */
    LEADER,
    /** 'The two sides', 'both countries', 'we': the parties of the document or the passage. */
    GROUP
  }

  /**
   * One or more states or organisations.
   *
   * @param codes their codes; empty for a {@link Naming#GROUP} that is not resolved yet
   */
  record Party(Span span, List<String> codes, Naming naming) implements Mention {
    public Party {
      codes = List.copyOf(codes);
    }
  }

  /**
   * A date.
   *
   * @param value ISO 8601, reduced to what is known; empty where it was refused
   * @param reason why it was read so: {@code explicit}, {@code relative to …}, {@code refused: …}
   */
  record Timex(Span span, String value, String reason) implements Mention {
    /** How the reason of a span up to the document's day begins; the day it began with follows. */
    public static final String LASTING = "refused: a span that began in ";
  }

  /** The noun that a tier's words stand before. */
  enum Head {
    PARTNERSHIP,
    PARTNER,
    /** Relationship, relations, ties. */
    RELATION,
    /** 'To the strategic level'. */
    LEVEL,
    /** 'A comprehensive strategic one'. */
    ONE
  }

  /**
   * A tier phrase: level and the further words of the name.
   *
   * @param span the phrase, from its first tier word or qualifier to its last
   * @param whole the phrase with what stands before it in the same noun group: states' names,
   *     praise
   * @param capitals whether the name is written with capitals
   * @param plural whether the head is plural
   * @param follows the noun that the name stands before ('agreement', 'commission'), lower case;
   *     empty where none does
   * @param subject whether the words around it make it a partnership on one subject
   */
  record Tier(
      Span span,
      Span whole,
      Level level,
      List<String> qualifiers,
      Head head,
      boolean capitals,
      boolean plural,
      String follows,
      boolean subject)
      implements Mention {
    public Tier {
      qualifiers = List.copyOf(qualifiers);
    }
  }

  /**
   * A word or phrase of a gazetteer list that stands for a code ('area', 'defence', 'commitment'
   * …).
   */
  record Term(Span span, String list, String code) implements Mention {}
}
