package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.SoughtPattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Mention.Head;

/** The words of which names of tiers are made, as patterns on single tokens. */
final class TierWords {
  final SoughtPattern strategic;
  final SoughtPattern comprehensive;
  final SoughtPattern expanded;
  final SoughtPattern partnership;
  final SoughtPattern partner;
  final SoughtPattern relation;
  final SoughtPattern level;
  final SoughtPattern one;
  final SoughtPattern praise;
  final SoughtPattern subjects;
  final SoughtPattern qualifierCapital;
  final Pattern after;
  final Pattern secondNoun;
  final SoughtPattern wideSubjects;
  final SoughtPattern narrowSubjects;
  final Pattern subjectAfter;
  final Pattern purpose;
  final Set<String> followers;
  private final List<Qualifier> qualifiers = new ArrayList<>();

  private record Qualifier(SoughtPattern pattern, String value) {}

  TierWords(WordLists words) {
    strategic = whole(words, "tier-strategic");
    comprehensive = whole(words, "tier-comprehensive");
    expanded = whole(words, "tier-expanded");
    partnership = whole(words, "head-partnership");
    partner = whole(words, "head-partner");
    relation = whole(words, "head-relation");
    level = whole(words, "head-level");
    one = whole(words, "head-one");
    praise = whole(words, "praise");
    subjects = whole(words, "subjects");
    qualifierCapital = whole(words, "qualifiers-capital");
    after = Pattern.compile("(?i)^[\"”’]?\\s+(" + words.alternatives("qualifiers-after") + ")\\b");
    secondNoun =
        Pattern.compile(
            "(?i)^\\s+(?:" + words.alternatives("second-noun-strategic") + ")(?!\\p{L})");
    wideSubjects = whole(words, "subjects", "wide-subjects");
    narrowSubjects = whole(words, "narrow-subjects");
    purpose =
        Pattern.compile(
            "(?i)^,?\\s+" + words.alternatives("partnership-purpose") + "\\s+([^.;:]{3,160})");
    subjectAfter =
        Pattern.compile(
            "(?i)^\\s+(?:in|on|for|of|to)\\s+(?!(?:\\w+\\s+){0,3}?\\d{4}\\b)(?:the\\s+)?(?:(?:fields?|areas?|spheres?|sectors?|domains?)\\s+of\\s+)?"
                + "((?:[\\w-]+(?:,\\s*|\\s+)(?:and\\s+)?){0,6}[\\w-]+)");
    followers = new HashSet<>();
    followers.addAll(words.words("followed-instrument"));
    followers.addAll(words.words("followed-body"));
    followers.addAll(words.words("followed-other"));
    for (String entry : words.words("qualifiers")) {
      int equals = entry.lastIndexOf('=');
      String regex = equals < 0 ? entry : entry.substring(0, equals);
      String value = equals < 0 ? entry : entry.substring(equals + 1);
      qualifiers.add(new Qualifier(SoughtPattern.compile("(?i)(?:" + regex + ")"), value));
    }
  }

  private static SoughtPattern whole(WordLists words, String... lists) {
    return SoughtPattern.compile("(?i)" + words.alternatives(lists));
  }

  private static final Pattern QUOTES = Pattern.compile("[\"”’“]");

  @Nullable Head head(String word) {
    String bare = QUOTES.matcher(word).find() ? QUOTES.matcher(word).replaceAll("") : word;
    if (matches(partnership, bare)) {
      return Head.PARTNERSHIP;
    }
    if (matches(partner, bare)) {
      return Head.PARTNER;
    }
    if (matches(relation, bare)) {
      return Head.RELATION;
    }
    if (matches(level, bare)) {
      return Head.LEVEL;
    }
    return matches(one, bare) ? Head.ONE : null;
  }

  static boolean matches(Pattern pattern, String word) {
    return pattern.matcher(word).matches();
  }

  static boolean matches(SoughtPattern pattern, String word) {
    return pattern.matches(word);
  }

  /** How a qualifier is written in the dataset; empty where the words are none. */
  String qualifier(String words) {
    for (Qualifier qualifier : qualifiers) {
      if (qualifier.pattern.matches(words)) {
        return qualifier.value;
      }
    }
    return "";
  }
}
