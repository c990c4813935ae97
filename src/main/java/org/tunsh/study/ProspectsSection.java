package org.tunsh.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tunsh.model.Action;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Level;
import org.tunsh.model.Status;
import org.tunsh.paper.Part;
import org.tunsh.paper.Part.Sentence;

/** Tells of the tiers that documents hold out and that no document says to have come about. */
final class ProspectsSection {
  private final Workbench bench;

  ProspectsSection(Workbench bench) {
    this.bench = bench;
  }

  List<Part> parts(List<Account> accounts) {
    List<Sentence> sentences = new ArrayList<>();
    for (Account account : accounts) {
      Set<Level> told = EnumSet.noneOf(Level.class);
      for (Act act : account.acts()) {
        if (open(account, act) && told.add(act.level())) {
          tell(sentences, account, act);
        }
      }
    }
    if (sentences.isEmpty()) {
      bench.remark(
          sentences,
          bench.wording().say("prospects-none", bench.slots()),
          "partnerships.csv has no proposed or prospective act of this state whose tier was not"
              + " reached.");
      return List.of(new Part.Paragraph(sentences));
    }
    List<Sentence> lead = new ArrayList<>();
    bench.remark(
        lead,
        bench.wording().say("prospects-lead", new Slots()),
        "Acts of partnerships.csv that are proposed or prospective, and whose tier no later act"
            + " sets up.");
    return List.of(new Part.Paragraph(lead), new Part.Items(sentences));
  }

  private static boolean open(Account account, Act act) {
    boolean heldOut = act.action() == Action.PROPOSED || act.status() == Status.PROSPECTIVE;
    return heldOut && act.status() != Status.DENIED && !reached(account, act.level());
  }

  /** Whether any document tells of the tier, or a higher one, as something that is. */
  private static boolean reached(Account account, Level level) {
    return account.acts().stream()
        .filter(act -> act.status() == Status.ASSERTED && act.action() != Action.PROPOSED)
        .anyMatch(act -> act.level().compareTo(level) >= 0);
  }

  private void tell(List<Sentence> sentences, Account account, Act act) {
    Slots slots = bench.tiers().slots(act).and("partner", account.name());
    boolean dated = !act.date().isEmpty();
    if (dated) {
      slots.and("when", bench.dates().when(act.date()));
    }
    String key = dated ? "prospect-dated" : "prospect-undated";
    bench.prove(sentences, bench.wording().say(key, slots), act.evidence());
  }
}
