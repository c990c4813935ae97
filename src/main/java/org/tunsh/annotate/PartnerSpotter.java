package org.tunsh.annotate;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Block;
import org.tunsh.model.Document;
import org.tunsh.model.Span;

/**
 * Finds bare names that stand where the holders of a partnership stand, of which no list knows one:
 * 'Elbonia and Ruritania established a strategic partnership'. The place alone shows that they may
 * be parties: the names have no noun as 'Republic' with them.
 */
final class PartnerSpotter implements Spotter {
  private static final String WORD = "\\p{Lu}[\\p{L}'\u2019-]*\\p{L}";
  private static final String NAME = WORD + "(?:\\s+(?:(?:of|the)\\s+){0,2}" + WORD + "){0,4}";
  private static final String ITEM = "(?:[Tt]he\\s+)?" + NAME;
  private static final String JOINT = "(?:\\s*,?\\s+and\\s+|\\s*,\\s+)";
  private static final Pattern ONE = Pattern.compile(NAME);
  private static final Pattern ARTICLE = Pattern.compile("^The\\s+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Gazetteers gazetteers;
  private final List<Pattern> groups;
  private final Pattern none;

  PartnerSpotter(Gazetteers gazetteers, WordLists words, WordLists cues) {
    this.gazetteers = gazetteers;
    String several = ITEM + "(?:" + JOINT + ITEM + ")+";
    String head = "(?i:" + words.alternatives("head-partnership") + ")\\b";
    String tier =
        "(?i:"
            + words.alternatives("tier-strategic")
            + "|"
            + words.alternatives("tier-comprehensive")
            + ")\\s+(?:\\p{L}+\\s+){0,2}?"
            + head;
    String done =
        "\\s+(?:\\p{Ll}+\\s+){0,3}?" + cues.alternatives("tier-deeds") + "\\b[^.;:]{0,90}?\\b";
    String openers = "(?i:" + cues.alternatives("clause-openers") + ")\\s+";
    // The point of an initial ends no sentence.
    String clause =
        "(?:^|(?:(?<!\\b\\p{Lu})[.]|[;:,!?(\"\u201C\u2014\u2013])\\s*|\\b(?="
            + openers
            + "))(?:"
            + openers
            + ")?";
    this.groups =
        List.of(
            Pattern.compile(clause + "(" + several + ")" + done + head),
            Pattern.compile(clause + "(" + ITEM + ")" + done + tier + "\\s+with\\b"),
            Pattern.compile("\\b" + tier + "\\s+between\\s+(" + several + ")"),
            Pattern.compile("\\b" + tier + "\\s+with\\s+(" + ITEM + ")"));
    this.none =
        Pattern.compile(
            "(?:"
                + words.alternatives("no-partner-names")
                + "|"
                + cues.alternatives("no-partner-openings")
                + ")\\b.*|(?:.*\\s)?"
                + cues.alternatives("no-partner-nouns"));
  }

  @Override
  public void look(Document document, Block block, BiConsumer<String, Span> found) {
    Span within = block.span();
    for (Pattern pattern : groups) {
      Matcher matcher = pattern.matcher(document.text()).region(within.start(), within.end());
      while (matcher.find()) {
        names(document.text(), new Span(matcher.start(1), matcher.end(1)), found);
      }
    }
  }

  private void names(String text, Span group, BiConsumer<String, Span> found) {
    Matcher item = ONE.matcher(text).region(group.start(), group.end());
    while (item.find()) {
      Span span = new Span(item.start() + article(item.group()), item.end());
      String name = SPACE.matcher(span.of(text)).replaceAll(" ");
      if (!none.matcher(name).matches() && gazetteers.parties(text, span, "").isEmpty()) {
        found.accept(name, span);
      }
    }
  }

  /** The length of an article with a capital. */
  private static int article(String name) {
    Matcher article = ARTICLE.matcher(name);
    return article.find() ? article.end() : 0;
  }
}
