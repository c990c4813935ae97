package org.tunsh.gazetteer;

import org.tunsh.model.Mention.Naming;

/** What a phrase of the list 'parties' stands for. */
sealed interface PartyPhrase {
  /**
   * A name, demonym or capital.
   *
   * @param valid when the name counts
   */
  record Named(String code, Naming naming, Period valid) implements PartyPhrase {}

  /**
   * Somebody who led a party.
   *
   * @param bare one word alone, which counts only after a word for an office
   */
  record Led(Leader leader, boolean bare) implements PartyPhrase {}

  /** A longer phrase that holds a name but means no party ('South China Sea'). */
  record Swallow() implements PartyPhrase {}
}
