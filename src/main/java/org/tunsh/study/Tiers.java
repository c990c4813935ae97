package org.tunsh.study;

import java.util.ArrayList;
import java.util.List;
import org.tunsh.model.Dataset.Act;

/** Names of tiers within a sentence. */
final class Tiers {
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
      if (qualifier.startsWith("of-")
          || qualifier.startsWith("for-")
          || qualifier.startsWith("based-")) {
        after.add(qualifier.replace('-', ' '));
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
