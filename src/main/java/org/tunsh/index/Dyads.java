package org.tunsh.index;

import java.util.ArrayList;
import java.util.List;

/** Pairs of parties, as in 'MNG-USA'. */
final class Dyads {
  /** Of more parties than this a list is no relation of each with each. */
  private static final int MOST_PARTIES = 12;

  private Dyads() {}

  static String of(String a, String b) {
    return a.compareTo(b) <= 0 ? a + "-" + b : b + "-" + a;
  }

  /** Every pair of the parties. */
  static List<String> of(List<String> parties) {
    List<String> dyads = new ArrayList<>();
    if (parties.size() > MOST_PARTIES) {
      return dyads;
    }
    for (int i = 0; i < parties.size(); i++) {
      for (int j = i + 1; j < parties.size(); j++) {
        dyads.add(of(parties.get(i), parties.get(j)));
      }
    }
    return dyads;
  }
}
