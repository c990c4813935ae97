package org.tunsh.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tunsh.model.Dataset.Act;

/** Names of tiers within a sentence. */
final class Tiers {
  /** First words of what is said behind the name: 'of coordination', 'featuring mutual respect'. */
  private static final Set<String> BEHIND =
      Set.of("of", "for", "in", "on", "with", "based", "featuring");

  private final Wording wording;

  Tiers(Wording wording) {
    this.wording = wording;
  }

  /** The name without an article, its qualifiers around it. */
  String bare(Act act) {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    String level = wording.word("levels", act.level().code());
    for (String qualifier : act.qualifiers()) {
      if (BEHIND.contains(qualifier.split("-", 2)[0])) {
        after.add(wording.word("qualifiers", qualifier));
      } else if (!level.startsWith(qualifier)) {
        before.add(wording.spelt(qualifier));
      }
    }
    String name = before.isEmpty() ? level : wording.list(before) + " " + level;
    return after.isEmpty() ? name : name + " " + String.join(" ", after);
  }

  String indefinite(Act act) {
    return article(bare(act));
  }

  static String article(String name) {
    return ("aeio".indexOf(Character.toLowerCase(name.charAt(0))) >= 0 ? "an " : "a ") + name;
  }

  Slots slots(Act act) {
    return Slots.with("tier", indefinite(act))
        .and("the-tier", "the " + bare(act))
        .and("a-tier-bare", indefinite(act))
        .and("bare-tier", bare(act));
  }
}
