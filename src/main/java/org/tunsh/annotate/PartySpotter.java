package org.tunsh.annotate;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Block;
import org.tunsh.model.Document;
import org.tunsh.model.Span;

/** Finds names that stand as states and organisations of states do, in which no list knows one. */
final class PartySpotter implements Spotter {
  private static final String NAME = "\\p{Lu}[\\p{L}'\u2019-]+";
  private static final String NAMES = NAME + "(?:\\s+(?:(?:and|of|the)\\s+){0,2}" + NAME + "){0,3}";
  private static final Pattern ARTICLE = Pattern.compile("^The ");
  private static final Pattern AND = Pattern.compile("\\s+and\\s");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Gazetteers gazetteers;
  private final List<Pattern> patterns;
  private final Set<String> none;

  PartySpotter(Gazetteers gazetteers, WordLists cues) {
    this.gazetteers = gazetteers;
    this.none = cues.set("no-party-names");
    String states = cues.alternatives("state-heads");
    String bodies = cues.alternatives("organisation-heads");
    this.patterns =
        List.of(
            Pattern.compile(
                "\\b((?:" + NAME + "\\s+){0,3}" + states + "\\s+of\\s+(?:the\\s+)?" + NAMES + ")"),
            Pattern.compile(
                "\\b" + cues.alternatives("state-cues") + "\\s+of\\s+(?:the\\s+)?(" + NAMES + ")"),
            Pattern.compile(
                "\\b((?:"
                    + NAME
                    + "\\s+){1,4}"
                    + bodies
                    + "(?:\\s+(?:of|for|on)\\s+(?:the\\s+)?"
                    + NAMES
                    + ")?)(?!\\p{L})"),
            // 'Association of Southern Rivers': the noun itself begins the name.
            Pattern.compile("\\b(" + bodies + "\\s+(?:of|for)\\s+(?:the\\s+)?" + NAMES + ")"));
  }

  @Override
  public void look(Document document, Block block, BiConsumer<String, Span> found) {
    look(document.text(), block.span(), found);
  }

  private void look(String text, Span block, BiConsumer<String, Span> found) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text).region(block.start(), block.end());
      while (matcher.find()) {
        Span span = new Span(matcher.start(1), matcher.end(1));
        Matcher other = AND.matcher(text).region(span.start(), span.end());
        if (isKnown(text, span) && other.find()) {
          // 'Republic of Elbonia and Mongolia' are two, of which one is known.
          span = new Span(span.start(), other.start());
        }
        String name =
            ARTICLE.matcher(SPACE.matcher(span.of(text)).replaceAll(" ")).replaceFirst("");
        if (!none.contains(name) && !isKnown(text, span)) {
          found.accept(name, span);
        }
      }
    }
  }

  private boolean isKnown(String text, Span span) {
    return !gazetteers.parties(text, span, "").isEmpty();
  }
}
