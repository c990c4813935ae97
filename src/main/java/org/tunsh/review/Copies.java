package org.tunsh.review;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tunsh.model.Assertion;
import org.tunsh.model.Facts;
import org.tunsh.model.Reviews.Outcome;
import org.tunsh.model.Span;
import org.tunsh.review.Decision.Kind;

/**
 * Carries what was decided on a value over to the copies of its document that stand beside it: to
 * documents with the same text, in which the same words say the same. What somebody decided on a
 * copy itself stands there.
 */
final class Copies {
  private static final Set<Kind> CARRIED = Set.of(Kind.ACCEPT, Kind.CORRECT, Kind.REJECT);

  private final Shelves shelves;
  private final Texts texts;
  private final Map<Claim, Map<String, Facts>> saying = new HashMap<>();
  private final Map<String, Map<String, Facts>> copies = new HashMap<>();
  private final Set<Entry> own = Collections.newSetFromMap(new IdentityHashMap<>());

  private Copies(Shelves shelves, Texts texts) {
    this.shelves = shelves;
    this.texts = texts;
  }

  /**
   * Carries all that was applied, in the order of time.
   *
   * @param facts as they were read
   */
  static void carry(List<Applied> applied, List<Facts> facts, Shelves shelves, Texts texts) {
    List<Applied> carried = applied.stream().filter(Copies::isCarried).toList();
    if (carried.isEmpty()) {
      return;
    }
    Copies all = new Copies(shelves, texts);
    all.gather(carried, facts);
    carried.forEach(all::find);
    List.copyOf(shelves.opened().values()).stream()
        .flatMap(sheet -> sheet.entries().stream())
        .filter(Entry::touched)
        .forEach(all.own::add);
    carried.forEach(all::carry);
  }

  private static boolean isCarried(Applied applied) {
    Decision decision = applied.decision();
    return CARRIED.contains(decision.kind())
        && (applied.outcome() == Outcome.APPLIED || applied.outcome() == Outcome.SUPERSEDED)
        && !stood(applied).isPhrase()
        && !stood(applied).type().equals(Claim.DOCUMENT);
  }

  private static Claim stood(Applied applied) {
    return applied.decision().targets().getFirst().stood();
  }

  /** Which documents say what was decided on; of most nothing but the parties is looked at. */
  private void gather(List<Applied> carried, List<Facts> facts) {
    Set<String> parties = new HashSet<>();
    for (Applied each : carried) {
      saying.put(stood(each), new TreeMap<>());
      parties.add(stood(each).field("parties"));
    }
    for (Facts document : facts) {
      for (Assertion assertion : document.assertions()) {
        if (parties.contains(String.join(";", assertion.parties()))) {
          Map<String, Facts> known = saying.get(Claim.of(assertion));
          if (known != null) {
            known.putIfAbsent(document.sha256(), document);
          }
        }
      }
    }
  }

  private void find(Applied applied) {
    Optional<Sheet> home = shelves.sheet(applied.decision().targets().getFirst());
    if (home.isEmpty()) {
      return;
    }
    Facts document = home.get().before();
    Map<String, Facts> found = copies.computeIfAbsent(document.sha256(), any -> new TreeMap<>());
    for (Facts other : saying.getOrDefault(stood(applied), Map.of()).values()) {
      if (!other.sha256().equals(document.sha256())
          && !found.containsKey(other.sha256())
          && texts.same(document, other)) {
        found.put(other.sha256(), other);
      }
    }
  }

  private void carry(Applied applied) {
    Target target = applied.decision().targets().getFirst();
    Collection<Facts> others =
        shelves
            .sheet(target)
            .map(home -> copies.getOrDefault(home.before().sha256(), Map.of()).values())
            .orElse(List.of());
    for (Facts other : others) {
      Optional<Sheet> sheet = shelves.sheet(other);
      Optional<Span> place = sheet.flatMap(s -> s.place(target.selector()));
      if (sheet.isPresent() && place.isPresent()) {
        sheet
            .get()
            .exact(target, place.get())
            .filter(entry -> !own.contains(entry))
            .ifPresent(entry -> carry(applied, sheet.get(), entry, place.get()));
      }
    }
  }

  private static void carry(Applied applied, Sheet sheet, Entry entry, Span place) {
    Decision decision = applied.decision();
    entry.current().ifPresent(applied::meets);
    if (decision.kind() == Kind.REJECT) {
      entry.carried(Optional.empty(), Optional.empty());
    } else {
      Claim stands = decision.stands().orElse(stood(applied));
      Span words = decision.moved().flatMap(sheet::place).orElse(place);
      Assertion now = Replay.now(sheet, stands, words, Optional.of(entry), decision);
      entry.carried(Optional.of(now), Optional.of(Replay.mark(decision, entry)));
    }
    applied.carriedTo(sheet.before(), entry);
  }
}
