package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Block;
import org.tunsh.model.Document;
import org.tunsh.model.Mention;
import org.tunsh.model.Span;

/**
 * Finds words that stand before 'partnership' and its like as the words of tiers do, but that no
 * list knows.
 *
 * <p>It judges by form: an adjective's ending, a compound with a hyphen, or a capital within a name
 * in capitals; where two are said to establish or raise it, any word but what looks like a noun.
 * Whether such a word belongs to a tier, is praise or names a subject, a person decides.
 */
final class TierSpotter implements Spotter {
  private static final String WORD = "\\p{L}[\\p{L}'\u2019-]*";
  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "(?i).{3,}(?:al|ic|ive|ous|ful|less|able|ible|ary|ant|ent|ing|ed|ly|wide|led|based|oriented|weather|term|looking)|[^-]{2,}-[^-]{3,}");
  private static final List<String> LISTS =
      List.of(
          "tier-strategic",
          "tier-comprehensive",
          "tier-expanded",
          "head-partnership",
          "head-partner",
          "head-relation",
          "qualifiers",
          "praise",
          "subjects",
          "no-party");
  private final Gazetteers gazetteers;
  private final Pattern group;
  private final Pattern known;
  private final Pattern none;
  private final Pattern deed;
  private final Pattern sides;
  private final Pattern nouns;

  TierSpotter(Gazetteers gazetteers, WordLists words, WordLists cues) {
    this.gazetteers = gazetteers;
    this.none = Pattern.compile("(?iu)" + cues.alternatives("no-tier-words"));
    this.deed =
        Pattern.compile(
            "(?iu)\\b"
                + cues.alternatives("tier-deeds")
                + "\\b[^.;:]{0,90}?\\b(?:an?|the|their)\\s+(?:"
                + WORD
                + "\\s+){0,4}$");
    this.sides = Pattern.compile("(?iu)\\b" + cues.alternatives("tier-sides") + "\\b");
    this.nouns = Pattern.compile("(?iu)" + cues.alternatives("tier-nouns"));
    this.group =
        Pattern.compile(
            "(?iu)((?:" + WORD + "\\s+){1,4})(" + words.alternatives("head-partnership") + ")\\b");
    List<String> patterns = new ArrayList<>();
    for (String list : LISTS) {
      words.words(list).forEach(entry -> patterns.add(pattern(entry)));
    }
    this.known = Pattern.compile("(?iu)(?:" + String.join("|", patterns) + ")");
  }

  private static String pattern(String entry) {
    int equals = entry.lastIndexOf('=');
    return "(?:" + (equals < 0 ? entry : entry.substring(0, equals)) + ")";
  }

  @Override
  public void look(Document document, Block block, BiConsumer<String, Span> found) {
    look(document.text(), block.span(), found);
  }

  private void look(String text, Span span, BiConsumer<String, Span> found) {
    Matcher matcher = group.matcher(text).region(span.start(), span.end());
    while (matcher.find()) {
      List<String> unknown = unknown(text, matcher, isDeclared(text, span, matcher));
      if (!unknown.isEmpty()) {
        found.accept(
            String.join(" ", unknown) + " " + matcher.group(2).toLowerCase(Locale.ROOT),
            new Span(matcher.start(), matcher.end()));
      }
    }
  }

  /** Whether its sentence tells that two establish, raise or declare it. */
  private boolean isDeclared(String text, Span block, Matcher matcher) {
    int from = Math.max(block.start(), text.lastIndexOf(". ", matcher.start()) + 1);
    int stop = text.indexOf(". ", matcher.end());
    Span sentence = new Span(from, stop < 0 ? block.end() : Math.min(stop, block.end()));
    return deed.matcher(text).region(from, matcher.start(2)).find()
        && (sides.matcher(sentence.of(text)).find() || areTwo(text, sentence));
  }

  private boolean areTwo(String text, Span sentence) {
    return gazetteers.parties(text, sentence, "").stream()
            .flatMap(party -> party.codes().stream())
            .distinct()
            .limit(2)
            .count()
        == 2;
  }

  /** The unknown words nearest to the head; the walk ends at the first that is no modifier. */
  private List<String> unknown(String text, Matcher matcher, boolean declared) {
    boolean capitals = Character.isUpperCase(text.charAt(matcher.start(2)));
    List<String> unknown = new ArrayList<>();
    Matcher word = Pattern.compile(WORD).matcher(text).region(matcher.start(1), matcher.end(1));
    List<Span> spans = new ArrayList<>();
    while (word.find()) {
      spans.add(new Span(word.start(), word.end()));
    }
    // 'Viet Nam' is known as two words.
    List<Mention.Party> parties =
        gazetteers.parties(text, new Span(matcher.start(1), matcher.end(1)), "");
    for (Span span : spans.reversed()) {
      String form = span.of(text);
      boolean modifier = looksLikeModifier(form, capitals, declared);
      if (parties.stream().anyMatch(party -> party.span().overlaps(span))) {
        break;
      }
      if (isKnown(text, span, form)) {
        continue;
      }
      if (!modifier) {
        break;
      }
      unknown.addFirst(form.toLowerCase(Locale.ROOT));
    }
    return unknown;
  }

  private boolean looksLikeModifier(String form, boolean capitals, boolean declared) {
    if (none.matcher(form).matches()) {
      return false;
    }
    boolean rare = Character.isLowerCase(form.charAt(0)) && !nouns.matcher(form).matches();
    return declared && rare
        || capitals && Character.isUpperCase(form.charAt(0))
        || ADJECTIVE.matcher(form).matches();
  }

  private boolean isKnown(String text, Span span, String form) {
    if (known.matcher(form).matches()) {
      return true;
    }
    // 'Health Partnership' is one on a subject.
    return !gazetteers.terms(text, span, "areas").isEmpty();
  }
}
