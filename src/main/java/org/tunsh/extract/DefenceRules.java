package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Term;
import org.tunsh.model.Span;

/**
 * Draws the items of defence cooperation that a document contains: done, agreed or intended between
 * its parties.
 */
final class DefenceRules {
  private static final String LIST = "defence";
  private static final String RELIEF = "disaster-relief";
  private static final String PEACEKEEPING = "peacekeeping";
  private static final String GRANT = "military-grant";
  private static final String CYBER = "intelligence-cyber";

  private static final int BESIDE = 100;

  /** How long the code of a state is. */
  private static final int STATE = 3;

  /** How far from a word that needs company it may stand. */
  private static final int NEAR = 150;

  /** What one side can give to others, beside whom the parties are only givers. */
  private static final Set<String> GIVEN =
      Set.of("military-grant", "military-technical", "military-education", RELIEF);

  /** Relief is a task of forces by itself only under the name that forces give it. */
  private static final Pattern HADR =
      Pattern.compile(
          "(?i)HA/?DR|humanitarian (?:assistance|aid),? (?:and|/|&) disaster relief"
              + "|disaster relief (?:and|/|&) humanitarian (?:assistance|aid)");

  /**
   * An item and the sentence that has it.
   *
   * @param item its code
   * @param strong whether the words decide by themselves
   */
  record Found(String item, Span sentence, boolean strong) {}

  private final Gazetteers gazetteers;
  private final Pattern hostile;
  private final Pattern deeds;
  private final Pattern forces;
  private final Pattern others;
  private final Pattern tableOnly;
  private final Pattern noItem;
  private final Pattern civilCyber;
  private final Pattern givers;
  private final Pattern praised;

  DefenceRules(Gazetteers gazetteers, WordLists words) {
    this.gazetteers = gazetteers;
    this.hostile = words.pattern("hostile-cues");
    this.deeds = words.pattern("deed-cues");
    this.forces = words.pattern("forces");
    this.others = words.pattern("not-forces");
    this.tableOnly = words.pattern("table-only");
    this.noItem = words.pattern("no-defence-items");
    this.civilCyber = words.pattern("civil-cyber");
    this.praised = words.pattern("praised-cues");
    this.givers = Pattern.compile("(?i)\\b" + words.alternatives("giving-cues") + "[\\s,]*$");
  }

  /**
   * The items, each once with its best sentence, sorted by code.
   *
   * @param parties the parties of the document
   */
  List<Found> draw(Document document, Collection<String> parties) {
    String text = document.text();
    Map<String, Found> best = new TreeMap<>();
    String heading = "";
    String opening = "";
    for (Block block : document.blocks()) {
      if (!isProse(block)) {
        continue;
      }
      String words = block.span().of(text);
      if (block.kind() == BlockKind.HEADING) {
        heading = words;
        opening = "";
      }
      String context = heading + (block.kind() == BlockKind.LIST_ITEM ? "\n" + opening : "");
      for (Span sentence : SentenceCutter.cut(text, block.span())) {
        found(text, sentence, context, parties, parties.isEmpty())
            .forEach(
                found ->
                    best.merge(found.item(), found, (a, b) -> b.strong() && !a.strong() ? b : a));
      }
      if (words.strip().endsWith(":")) {
        opening = words;
      } else if (block.kind() == BlockKind.PARAGRAPH) {
        opening = "";
      }
    }
    return List.copyOf(best.values());
  }

  private static boolean isProse(Block block) {
    return block.kind() == BlockKind.PARAGRAPH
        || block.kind() == BlockKind.LIST_ITEM
        || block.kind() == BlockKind.HEADING;
  }

  /** The items that a sentence has as cooperation. */
  List<Found> inSentence(String text, Span sentence) {
    return found(text, sentence, "", List.of(), false);
  }

  /**
   * @param region whether the document is on a whole region: what it says of networks is mostly
   *     trade and aid
   */
  private List<Found> found(
      String text, Span sentence, String context, Collection<String> parties, boolean region) {
    List<Term> terms = gazetteers.terms(text, sentence, LIST);
    if (terms.isEmpty()) {
      return List.of();
    }
    String words = sentence.of(text);
    boolean fight = hostile.matcher(words).find() && !deeds.matcher(words).find();
    if (fight) {
      return List.of();
    }
    boolean ofForces = forces.matcher(words).find();
    boolean ofOthers = others.matcher(words).find();
    boolean military = !ofOthers && forces.matcher(context).find();
    boolean civil = ofOthers && !ofForces;
    boolean given = isGivenToOthers(text, sentence, parties);
    List<Span> without = without(text, sentence);
    List<Found> found = new ArrayList<>();
    for (Term term : terms) {
      String name = term.span().of(text);
      boolean strong = gazetteers.strong(term, text);
      boolean alone = strong && !(term.code().equals(RELIEF) && !HADR.matcher(name).find());
      boolean company =
          (military || ofForces && isBesideForces(text, sentence, term.span()))
              && !tableOnly.matcher(name).matches();
      boolean apart =
          given && GIVEN.contains(term.code())
              || term.code().equals(PEACEKEEPING) && praised.matcher(words).find()
              || term.code().equals(GRANT) && isForOthers(text, sentence, parties)
              || term.code().equals(CYBER)
                  && (region && !ofForces || isCivil(text, sentence, term.span()))
              || without.stream().anyMatch(gap -> gap.overlaps(term.span()));
      if (!civil && !apart && (alone || company)) {
        found.add(new Found(term.code(), sentence, strong));
      }
    }
    return found;
  }

  /** Whether trade, crime or standards stand close to what is said of cyberspace. */
  private boolean isCivil(String text, Span sentence, Span term) {
    int from = Math.max(sentence.start(), term.start() - BESIDE);
    int to = Math.min(sentence.end(), term.end() + BESIDE);
    return civilCyber.matcher(text).region(from, to).find();
  }

  /** Whether forces are named close to a word that by itself may mean something else. */
  private boolean isBesideForces(String text, Span sentence, Span term) {
    int from = Math.max(sentence.start(), term.start() - NEAR);
    int to = Math.min(sentence.end(), term.end() + NEAR);
    return forces.matcher(text).region(from, to).find();
  }

  /** Names that look like an item and are none: 'food security assistance'. */
  private List<Span> without(String text, Span sentence) {
    List<Span> without = new ArrayList<>();
    Matcher matcher = noItem.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      without.add(new Span(matcher.start(), matcher.end()));
    }
    return without;
  }

  /** A third state that is named beside a grant is whom it is for. */
  private boolean isForOthers(String text, Span sentence, Collection<String> parties) {
    return !parties.isEmpty()
        && gazetteers.parties(text, sentence, "").stream()
            .anyMatch(
                p ->
                    p.codes().size() == 1
                        && p.codes().getFirst().length() == STATE
                        && !parties.contains(p.codes().getFirst()));
  }

  /** 'Assistance to Ukraine' in a document of two others. */
  private boolean isGivenToOthers(String text, Span sentence, Collection<String> parties) {
    if (parties.isEmpty()) {
      return false;
    }
    for (Party name : gazetteers.parties(text, sentence, "")) {
      boolean other = name.codes().stream().noneMatch(parties::contains);
      String before = text.substring(sentence.start(), name.span().start());
      if (other && givers.matcher(before).find()) {
        return true;
      }
    }
    return false;
  }
}
