package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Block;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Span;

/**
 * What is to be seen of a tier phrase and two parties, from which {@link HolderJudge} tells whether
 * it is they who hold the tier: where each is named beside the phrase, which others are, of whom
 * the text speaks, and what the rules say.
 */
final class HolderFeatures {
  /**
   * More states than these in a sentence and its surroundings are a list that rules read better.
   */
  private static final int MOST_STATES = 14;

  /** So many letters before a paragraph the state is sought of which it goes on to speak. */
  private static final int BACK = 300;

  private static final int WORDS_BEFORE = 4;
  private static final int WORDS_AFTER = 3;
  private static final int CLAUSE_BEFORE = 15;
  private static final int CLAUSE_AFTER = 8;

  private final Passage passage;
  private final Tier tier;
  private final DocumentKind kind;
  private final List<Relation> rules;
  private final Map<String, PlaceOfParty> places = new LinkedHashMap<>();
  private final Map<String, PlaceOfParty> right = new LinkedHashMap<>();
  private final List<String> before;
  private final HomeState home;
  private final String last;
  private final List<String> around = new ArrayList<>();
  private final Set<String> clause = new TreeSet<>();

  HolderFeatures(
      Passage passage, Tier tier, DocumentKind kind, HomeState home, List<Relation> rules) {
    this.passage = passage;
    this.tier = tier;
    this.kind = kind;
    this.home = home;
    this.rules = rules;
    for (Party party : passage.partiesIn(passage.sentence().span())) {
      if (NamedParties.in(passage).isPlace(party)) {
        continue;
      }
      PlaceOfParty place = PlaceOfParty.of(passage, tier, party);
      for (String code : party.codes()) {
        if (place.side() == 'R') {
          right.putIfAbsent(code, place);
        } else {
          // Later ones stand nearer to the phrase.
          places.put(code, place);
        }
      }
    }
    before = statesBefore();
    last = lastNamed();
    context();
  }

  /** The pairs that may hold the tier, each with what is to be seen of it. */
  SortedMap<List<String>, Set<String>> pairs() {
    Set<String> states = new TreeSet<>(places.keySet());
    states.addAll(right.keySet());
    states.addAll(passage.localPair());
    states.addAll(before);
    states.add(home.hub());
    states.add(home.most());
    states.add(home.dateline());
    states.add(home.voice());
    states.add(last);
    states.remove("");
    if (!passage.focus().isEmpty()) {
      states.add(passage.focus());
    }
    if (passage.documentParties().size() <= 3) {
      states.addAll(passage.documentParties());
    }
    SortedMap<List<String>, Set<String>> pairs =
        new TreeMap<>(Comparator.comparing(String::valueOf));
    if (states.size() <= MOST_STATES) {
      List<String> all = List.copyOf(states);
      for (int i = 0; i < all.size(); i++) {
        for (int k = i + 1; k < all.size(); k++) {
          List<String> pair = List.of(all.get(i), all.get(k));
          pairs.put(pair, of(pair));
        }
      }
    }
    return pairs;
  }

  private List<String> statesBefore() {
    Set<String> states = new TreeSet<>();
    passage.sentenceBefore().map(sentence -> passage.partiesIn(sentence.span())).stream()
        .flatMap(List::stream)
        .filter(party -> party.naming() != Naming.CAPITAL)
        .forEach(party -> states.addAll(party.codes()));
    return List.copyOf(states);
  }

  /** The other state that was named last before the sentence in its paragraph, or before that. */
  private String lastNamed() {
    Block block = passage.document().document().blocks().get(passage.sentence().block());
    int from = Math.max(0, block.span().start() - BACK);
    List<Party> named = passage.partiesIn(new Span(from, passage.start()));
    for (Party party : named.reversed()) {
      String code = party.codes().size() == 1 ? party.codes().getFirst() : "";
      if (!code.isEmpty() && !code.equals(home.hub()) && party.naming() != Naming.CAPITAL) {
        return code;
      }
    }
    return "";
  }

  /** What the words beside the phrase say, whoever holds it. */
  private void context() {
    List<String> left = PlaceOfParty.words(passage.masked(passage.start(), tier.whole().start()));
    List<String> after = PlaceOfParty.words(passage.masked(tier.span().end(), passage.end()));
    for (int i = 1; i <= WORDS_BEFORE && i <= left.size(); i++) {
      around.add(
          "before" + (i <= 2 ? i : 3) + "=" + left.get(left.size() - i).toLowerCase(Locale.ROOT));
    }
    for (int i = 1; i <= WORDS_AFTER && i <= after.size(); i++) {
      around.add("after" + i + "=" + after.get(i - 1).toLowerCase(Locale.ROOT));
    }
    for (int i = 1; i <= CLAUSE_BEFORE && i <= left.size(); i++) {
      clause.add("left=" + left.get(left.size() - i).toLowerCase(Locale.ROOT));
    }
    for (int i = 1; i <= CLAUSE_AFTER && i <= after.size(); i++) {
      clause.add("right=" + after.get(i - 1).toLowerCase(Locale.ROOT));
    }
    around.add("head=" + tier.head());
    around.add("plural=" + tier.plural());
    around.add("follows=" + !tier.follows().isEmpty());
    around.add("tiers=" + Math.min(3, passage.tiers().size()));
  }

  private @Nullable PlaceOfParty place(String code) {
    PlaceOfParty left = places.get(code);
    PlaceOfParty behind = right.get(code);
    if (left == null) {
      return behind;
    }
    return behind != null && isLinked(behind) && left.breaks() + left.distance() / 6 > 0
        ? behind
        : left;
  }

  /** 'With A', 'between A and B' right behind the phrase. */
  private static boolean isLinked(PlaceOfParty place) {
    return place.breaks() == 0 && place.distance() <= 4;
  }

  private Set<String> of(List<String> pair) {
    Set<String> features = new TreeSet<>();
    List<String> roles = new ArrayList<>();
    List<String> nears = new ArrayList<>();
    int named = 0;
    for (String code : pair) {
      PlaceOfParty place = place(code);
      String known = known(code);
      String side = place == null ? "-" : String.valueOf(place.side());
      for (String tag : tags(code)) {
        features.add("tag=" + tag + side);
      }
      if (place == null) {
        roles.add("-:" + known);
        nears.add("-:" + known);
        continue;
      }
      named++;
      roles.add(place.role());
      nears.add(place.near());
      features.add("role=" + place.role() + ":" + known);
      features.add("near=" + place.near());
      features.add("next=" + place.side() + ":" + place.next());
      features.add("naming=" + place.side() + place.naming());
      features.add("closer=" + place.side() + Math.min(3, closer(pair, place)));
      features.add("taken=" + place.side() + place.taken());
      edges(features, place);
      pattern(features, place);
    }
    roles.sort(null);
    nears.sort(null);
    String shape = shape(pair, named);
    features.add("roles=" + String.join("|", roles));
    features.add("nears=" + String.join("|", nears));
    features.add("named=" + named);
    features.add("shape=" + shape);
    features.add("others=" + Math.min(4, states() - named) + ":" + named);
    features.add("kind=" + kind + ":" + named);
    if (passage.documentParties().containsAll(pair)) {
      features.add(
          "documents=" + named + ":" + passage.documentParties().size() + ":" + kind.isJoint());
    }
    rule(features, pair, named, shape);
    features.addAll(clause);
    features.add("level=" + tier.level() + ":" + named);
    features.add("kind=" + kind + ":" + shape);
    for (String word : around) {
      features.add(word + "&" + named);
      features.add(word + "&" + shape);
    }
    return features;
  }

  private static void edges(Set<String> features, PlaceOfParty place) {
    List<String> between = place.between();
    for (int i = 0; i < Math.min(3, between.size()); i++) {
      String word =
          (place.side() == 'L' ? between.get(i) : between.get(between.size() - 1 - i))
              .toLowerCase(Locale.ROOT);
      features.add("by=" + place.side() + (i == 0 ? "1" : "2") + word);
    }
    if (between.size() <= 4 && place.side() != 'I') {
      features.add("gap=" + place.side() + String.join(" ", between).toLowerCase(Locale.ROOT));
    }
    if (place.side() == 'L' && !between.isEmpty()) {
      features.add("ledby=" + place.link() + ">" + between.getFirst().toLowerCase(Locale.ROOT));
    }
  }

  /** The words on both sides of a party, all of them and fewer. */
  private static void pattern(Set<String> features, PlaceOfParty place) {
    String[] halves = place.pattern().split(" ?_ ?", -1);
    features.add("ahead=" + place.side() + halves[0]);
    features.add("behind=" + place.side() + halves[1]);
    String[] after = halves[1].split(" ");
    if (after.length >= 2) {
      features.add("behind=" + place.side() + after[0] + " " + after[1]);
    }
    features.add(
        "both="
            + place.side()
            + halves[0].substring(halves[0].lastIndexOf(' ') + 1)
            + "_"
            + after[0]);
  }

  private void rule(Set<String> features, List<String> pair, int named, String shape) {
    if (rules.isEmpty() || rules.getFirst().codes().size() < 2) {
      features.add("norule&" + named);
      features.add("norule&" + shape);
      return;
    }
    for (Relation relation : rules) {
      boolean same = relation.codes().equals(pair);
      boolean within = !same && relation.codes().containsAll(pair);
      boolean meets =
          relation.codes().contains(pair.get(0)) || relation.codes().contains(pair.get(1));
      String how = same ? "rule" : within ? "within" : meets ? "meets" : "apart";
      features.add(how);
      features.add(how + "=" + relation.how());
      features.add(how + "=" + relation.how() + "&" + named);
      features.add(how + "&" + shape);
    }
  }

  private int states() {
    Set<String> all = new TreeSet<>(places.keySet());
    all.addAll(right.keySet());
    return all.size();
  }

  /** How many other states are named on the same side nearer to the phrase. */
  private int closer(List<String> pair, PlaceOfParty place) {
    int count = 0;
    Map<String, PlaceOfParty> side = place.side() == 'R' ? right : places;
    for (Map.Entry<String, PlaceOfParty> one : side.entrySet()) {
      boolean other = !pair.contains(one.getKey()) && one.getValue().side() == place.side();
      if (other && one.getValue().distance() < place.distance()) {
        count++;
      }
    }
    return count;
  }

  /** What is known of a party apart from the sentence. */
  private String known(String code) {
    String known = code.equals(passage.focus()) ? "focus" : "";
    if (passage.localPair().contains(code)) {
      known += "local";
    } else if (passage.documentParties().contains(code)) {
      known += "document";
    }
    known += code.equals(home.voice()) ? "voice" : "";
    known += code.equals(home.hub()) ? "hub" : "";
    return code.equals(last) ? known + "last" : before.contains(code) ? known + "before" : known;
  }

  private List<String> tags(String code) {
    List<String> tags = new ArrayList<>();
    String rank =
        code.equals(home.most()) ? "most" : code.equals(home.second()) ? "second" : "rest";
    tags.add(rank);
    tags.add(rank + passage.documentParties().contains(code));
    if (code.equals(home.dateline())) {
      tags.add("dateline");
      tags.add("dateline" + rank);
    }
    if (code.equals(home.voice())) {
      tags.add("voice");
      tags.add("voice" + rank);
    }
    if (code.equals(home.hub())) {
      tags.add("hub");
      tags.add("hub" + rank);
    }
    if (code.equals(passage.focus())) {
      tags.add("focus" + rank);
    }
    if (code.equals(last)) {
      tags.add("last");
      tags.add("last" + rank);
    }
    return tags;
  }

  private String shape(List<String> pair, int named) {
    boolean local = passage.localPair().equals(new TreeSet<>(pair));
    boolean focus = pair.contains(passage.focus());
    long others = states() - named;
    String ofHub = pair.contains(home.hub()) ? "H" : home.hub().isEmpty() ? "" : "h";
    return ofHub
        + named
        + (local
            ? "L"
            : focus ? "F" : passage.documentParties().stream().anyMatch(pair::contains) ? "D" : "N")
        + Math.min(2, others);
  }
}
