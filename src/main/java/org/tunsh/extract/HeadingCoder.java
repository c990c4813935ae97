package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.extract.AreaLexicon.Hit;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/**
 * Codes a heading by its words: one area or more, in order; the purpose after 'to' or 'for' adds
 * none, and the names of those whose document it is are no area.
 */
final class HeadingCoder {
  /** World affairs: words that also only widen another subject, as in 'global health'. */
  private static final String WIDE = "multilateral";

  /** Talks and visits: what most documents come from, and hardly one is about. */
  private static final String TALKS = "political";

  private static final Pattern BESIDE = Pattern.compile("[\\s,]*(?:(?:and|&)\\s+)?");

  /** 'Statement on Ukraine': what a title says that it is on. */
  private static final Pattern ON = Pattern.compile("(?i)\\b(?:on|regarding)\\b[\\p{L}\\s'’-]*$");

  private static final Pattern PART = Pattern.compile("[:;]\\s+|\\s+[–—-]\\s+");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");

  private final AreaLexicon lexicon;
  private final Pattern purpose;
  private final Pattern empty;
  private final Pattern notAbroad;

  HeadingCoder(AreaLexicon lexicon, WordLists words) {
    this.lexicon = lexicon;
    this.purpose = Pattern.compile("(?i)" + words.alternatives("purpose"));
    this.empty = words.pattern("no-area-words");
    this.notAbroad = words.pattern("not-abroad");
  }

  /**
   * The codes of a heading, each once; empty where its words name none.
   *
   * @param parties the parties of the document
   */
  List<String> codes(String text, Span heading, Collection<String> parties) {
    Set<String> codes = new LinkedHashSet<>();
    for (Span part : parts(text, heading)) {
      codes.addAll(ofPart(text, part, parties));
    }
    return List.copyOf(codes);
  }

  /** What stands on either side of a colon or dash: each has a purpose of its own. */
  private static List<Span> parts(String text, Span heading) {
    List<Span> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text).region(heading.start(), heading.end());
    int from = heading.start();
    while (matcher.find()) {
      parts.add(new Span(from, matcher.start()));
      from = matcher.end();
    }
    parts.add(new Span(from, heading.end()));
    return parts;
  }

  private List<String> ofPart(String text, Span part, Collection<String> parties) {
    List<Hit> hits = hits(text, part, parties);
    Matcher matcher = purpose.matcher(text).region(part.start(), part.end());
    if (matcher.find()) {
      int cut = matcher.start();
      List<Hit> before = hits.stream().filter(hit -> hit.span().end() <= cut).toList();
      List<Hit> after = hits.stream().filter(hit -> hit.span().start() >= cut).toList();
      boolean names =
          after.isEmpty()
              || before.stream().anyMatch(hit -> hit.strong() || isPossessive(text, hit));
      return codes(text, names ? before : after);
    }
    return codes(text, hits);
  }

  /**
   * The subjects that a document's title names beside the parties; world affairs only where it says
   * that it is on them.
   */
  List<String> subjects(String title) {
    Span whole = new Span(0, title.length());
    List<Party> names = lexicon.names(title, whole);
    List<String> codes = new ArrayList<>();
    for (Hit hit : hits(title, whole, List.of())) {
      boolean named = names.stream().anyMatch(name -> name.span().overlaps(hit.span()));
      boolean topic = ON.matcher(title.substring(0, hit.span().start())).find();
      boolean counts = hit.code().equals(WIDE) ? topic : !named && !hit.code().equals(TALKS);
      if (hit.strong() && counts && !codes.contains(hit.code())) {
        codes.add(hit.code());
      }
    }
    return codes;
  }

  /** Whether a title names a region or an organisation, though no party with a code. */
  boolean isAbroad(String title) {
    return lexicon.inHeading(title, new Span(0, title.length())).stream()
        .filter(hit -> hit.code().equals(WIDE))
        .anyMatch(hit -> !notAbroad.matcher(hit.span().of(title)).matches());
  }

  private List<Hit> hits(String text, Span span, Collection<String> parties) {
    List<Span> without = new ArrayList<>();
    Matcher matcher = empty.matcher(text).region(span.start(), span.end());
    while (matcher.find()) {
      without.add(new Span(matcher.start(), matcher.end()));
    }
    List<Party> names = lexicon.names(text, span);
    List<Hit> hits = new ArrayList<>();
    for (Hit hit : lexicon.inHeading(text, span)) {
      if (without.stream().noneMatch(gap -> gap.contains(hit.span()))
          && names.stream().noneMatch(name -> isOnlyName(name, hit, parties))) {
        hits.add(isPossessive(text, hit) ? new Hit(hit.span(), hit.code(), false) : hit);
      }
    }
    return hits;
  }

  /** A part of a longer name ('People' in the name of a republic), or one of the parties. */
  private static boolean isOnlyName(Party name, Hit hit, Collection<String> parties) {
    boolean part = name.span().contains(hit.span()) && name.span().length() > hit.span().length();
    boolean own = name.span().overlaps(hit.span()) && parties.containsAll(name.codes());
    return part || own && hit.code().equals(WIDE);
  }

  /** "Iraq's energy": whose it is, not what it is. */
  private static boolean isPossessive(String text, Hit hit) {
    return hit.code().equals(WIDE)
        && POSSESSIVE.matcher(text).region(hit.span().end(), text.length()).lookingAt();
  }

  private static List<String> codes(String text, List<Hit> hits) {
    boolean strong = hits.stream().anyMatch(Hit::strong);
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      boolean counts = hit.strong() || !strong;
      if (counts && !widens(text, hits, i) && !codes.contains(hit.code())) {
        codes.add(hit.code());
      }
    }
    return codes;
  }

  /**
   * 'Transatlantic, European and global security': words that only tell how wide the next subject
   * is.
   */
  private static boolean widens(String text, List<Hit> hits, int index) {
    if (!hits.get(index).code().equals(WIDE)) {
      return false;
    }
    for (int next = index + 1; next < hits.size(); next++) {
      String gap = text.substring(hits.get(next - 1).span().end(), hits.get(next).span().start());
      boolean wide = hits.get(next).code().equals(WIDE);
      if (wide ? !BESIDE.matcher(gap).matches() : !gap.isBlank()) {
        return false;
      }
      if (!wide) {
        return true;
      }
    }
    return false;
  }
}
