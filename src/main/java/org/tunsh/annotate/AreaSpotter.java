package org.tunsh.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Block;
import org.tunsh.model.Document;
import org.tunsh.model.Span;

/** Finds items of enumerations of cooperation areas in which no list knows a word. */
final class AreaSpotter implements Spotter {
  private static final int REACH = 240;
  private static final int MOST_WORDS = 5;
  private static final List<String> LISTS = List.of("areas", "headings", "defence");
  private static final Pattern STOP = Pattern.compile("[.;:\\n()\u2014\u2013]");
  private static final Pattern ITEM =
      Pattern.compile("(?:[^,\\s]+\\s+)*?[^,\\s]+(?=\\s*,|\\s+and\\s|\\s+or\\s|\\s*$)");
  private static final Pattern JOINT =
      Pattern.compile("(?i)(?:\\s*,\\s*|\\s+)(?:(?:and|or|as well as)\\s+)?");
  private static final Pattern LEADING =
      Pattern.compile("(?i)^(?:(?:the|a|an|their|our|its|joint|both|also|other|as well as)\\s+)+");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}][\\p{L}'\u2019& -]{3,}");

  /** Who or where rather than what: a word with a capital, other than an abbreviation. */
  private static final Pattern NAMED = Pattern.compile("\\b\\p{Lu}\\p{Ll}");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Gazetteers gazetteers;
  private final Pattern opener;
  private final Pattern none;
  private final Set<String> ends;
  private final Set<String> joins;

  AreaSpotter(Gazetteers gazetteers, WordLists cues) {
    this.gazetteers = gazetteers;
    this.opener =
        Pattern.compile("(?iu)\\b" + cues.alternatives("area-openers") + "\\s+(?=\\p{L})");
    this.none = Pattern.compile("(?iu)" + cues.alternatives("no-area"));
    this.ends = cues.set("area-ends");
    this.joins = cues.set("area-joins");
  }

  @Override
  public void look(Document document, Block block, BiConsumer<String, Span> found) {
    look(document.text(), block.span(), found);
  }

  private void look(String text, Span block, BiConsumer<String, Span> found) {
    Matcher matcher = opener.matcher(text).region(block.start(), block.end());
    while (matcher.find()) {
      int end = Math.min(block.end(), matcher.end() + REACH);
      Matcher stop = STOP.matcher(text).region(matcher.end(), end);
      enumeration(text, new Span(matcher.end(), stop.find() ? stop.start() : end), found);
    }
  }

  private void enumeration(String text, Span span, BiConsumer<String, Span> found) {
    Matcher item = ITEM.matcher(text).region(span.start(), span.end());
    int at = span.start();
    while (at < span.end() && item.region(at, span.end()).lookingAt()) {
      int end = cut(text, item.start(), item.end());
      if (end < item.end()) {
        // What goes on with 'of' or 'to' is no name by itself.
        return;
      }
      item(text, new Span(item.start(), end), found);
      Matcher joint = JOINT.matcher(text).region(item.end(), span.end());
      at = joint.lookingAt() ? Math.max(joint.end(), item.end() + 1) : span.end();
    }
  }

  /** Where an item ends: before the first word that is no part of a name. */
  private int cut(String text, int start, int end) {
    Matcher word = Pattern.compile("\\S+").matcher(text).region(start, end);
    int last = start;
    boolean joined = false;
    while (word.find()) {
      String each = word.group().toLowerCase(Locale.ROOT);
      if (ends.contains(each)) {
        return last;
      }
      // 'prevention of floods' is one name, 'of' at its end belongs to what follows.
      joined = joins.contains(each) && last > start;
      last = joined ? last : word.end();
    }
    return joined ? last : end;
  }

  private void item(String text, Span span, BiConsumer<String, Span> found) {
    String bare = LEADING.matcher(span.of(text)).replaceFirst("");
    boolean known =
        LISTS.stream().anyMatch(list -> !gazetteers.terms(text, span, list).isEmpty())
            || !gazetteers.parties(text, span, "").isEmpty();
    if (known
        || !WORDS.matcher(bare).matches()
        || none.matcher(bare).matches()
        || NAMED.matcher(bare).find()
        || SPACE.split(bare).length > MOST_WORDS) {
      return;
    }
    found.accept(SPACE.matcher(bare).replaceAll(" ").toLowerCase(Locale.ROOT), span);
  }
}
