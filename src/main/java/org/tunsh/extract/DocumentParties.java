package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Annotated;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/**
 * Tells who issues a document or whose relation it is about (guidelines, 'parties'): from its
 * container, its title, its opening, and how often each is named.
 */
final class DocumentParties {
  /** Groups that act under their own name, whose title names them and not their members. */
  private static final Set<String> ACTING_GROUPS =
      Set.of("QUAD", "G7", "G20", "BRICS", "AU", "CARICOM", "PIF", "ECOWAS", "CELAC");

  /** Organisations that are more often a meeting's place than a party. */
  private static final Set<String> VENUES =
      Set.of("UN", "NATO", "G7", "G20", "OSCE", "OIC", "BRICS", "SCO", "AU");

  private static final Pattern VENUE_BEFORE =
      Pattern.compile(
          "(?i)(?:\\bat|\\bof|\\bmargins of|\\bsidelines of|\\bon|\\bduring|\\bbefore|\\bahead"
              + " of|\\bto|\\bin)\\s+(?:the\\s+)?(?:\\d{2,4}\\s+)?(?:\\w+\\s+)?$");
  private static final Pattern PLACE_BEFORE =
      Pattern.compile(
          "(?:(?:\\bin|\\bat|\\bfrom)\\s+(?:the\\s+)?(?:[\\p{L}.’'-]+(?:\\s[\\p{L}.’'-]+)?,\\s+)?|\\|.*|,\\s+)$");

  /**
   * What was found.
   *
   * @param codes sorted codes
   * @param focus the party whose relations the document is about, where it is one's with many; else
   *     the one that speaks
   */
  record Found(List<String> codes, String focus) {}

  private final List<String> issuers;

  DocumentParties(WordLists words) {
    issuers = words.words("issuer-hosts");
  }

  /** Whose office published a text, by the address that its container gives. */
  private java.util.Optional<String> issuer(String source) {
    return issuers.stream()
        .filter(line -> source.contains(line.substring(0, line.indexOf('='))))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .findFirst();
  }

  Found find(
      Annotated annotated,
      DocumentKind kind,
      String title,
      List<Party> titleParties,
      int titleStart) {
    Document document = annotated.document();
    Map<String, Integer> counts = counts(annotated);
    String focus = speaker(kind, titleParties, focus(counts));
    if (!document.metadata().parties().isEmpty()) {
      return new Found(sorted(document.metadata().parties()), focus);
    }
    if (kind == DocumentKind.OTHER && !title.isEmpty()) {
      // Proclamations, notices, nominations: acts of one state.
      return new Found(List.of(), focus);
    }
    boolean sentence = !kind.isJoint() && title.length() > LONG_NAME && title.strip().endsWith(".");
    Set<String> named = sentence ? Set.of() : inTitle(title, titleParties, titleStart);
    if (named.size() >= 2) {
      return new Found(sorted(actingGroup(named, title)), focus);
    }
    if (named.size() == 1 && ACTING_GROUPS.contains(named.iterator().next())) {
      return new Found(sorted(named), focus);
    }
    Set<String> opening = inOpening(annotated, kind, counts, named);
    boolean meets = kind == DocumentKind.READOUT || TRAVEL.matcher(title).find();
    if (opening.size() < 2 && meets && named.size() == 1) {
      opening = new TreeSet<>(named);
      issuer(document.metadata().source()).ifPresent(opening::add);
    }
    return new Found(opening.size() >= 2 ? sorted(opening) : List.of(), focus);
  }

  /** 'Statement on the Deputy Secretary's travel to India', whatever else it speaks of. */
  private static final Pattern TRAVEL = Pattern.compile("(?i)\\b(?:travel|trip|visit)s?\\s+to\\b");

  /** In remarks and readouts the first party of the title speaks. */
  private static String speaker(DocumentKind kind, List<Party> titleParties, String focus) {
    boolean speaks = kind == DocumentKind.REMARKS || kind == DocumentKind.READOUT;
    return speaks && !titleParties.isEmpty() && !titleParties.getFirst().codes().isEmpty()
        ? titleParties.getFirst().codes().getFirst()
        : focus;
  }

  private static Set<String> actingGroup(Set<String> named, String title) {
    for (String group : List.of("QUAD", "G7")) {
      boolean acts =
          title.matches(
              "(?is).*\\b"
                  + group
                  + "\\s+(?:leaders|countries|foreign|ministers|joint|summit|finance).*");
      if (named.contains(group) && acts && named.size() <= 2) {
        return Set.of(group);
      }
    }
    Set<String> states = new LinkedHashSet<>(named);
    if (states.size() > 3) {
      states.removeAll(Set.of("QUAD", "G7"));
    }
    return states;
  }

  private static Set<String> inTitle(String title, List<Party> parties, int shift) {
    Set<String> named = new LinkedHashSet<>();
    for (Party party : parties) {
      String before = title.substring(0, party.span().start() - shift);
      boolean first = before.isBlank();
      boolean place = !first && party.naming() == Naming.NAME && isPlace(before);
      if (party.naming() == Naming.CAPITAL && !first) {
        continue;
      }
      for (String code : party.codes()) {
        boolean venue = VENUES.contains(code) && VENUE_BEFORE.matcher(before).find();
        if (!place && !venue && !isDateline(title, party.span().start() - shift)) {
          named.add(code);
        }
      }
    }
    return named;
  }

  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:[\\p{L}.’'-]+,?\\s+){0,4}(?:\\p{Lu}\\p{L}+\\.?\\s+\\d{1,2}|\\d{1,2}\\s+\\p{Lu}\\p{L}+)(?:,?\\s+\\d{4})?\\W*");

  /** 'Baku, Azerbaijan, August 7': a line under the title that only tells where and when. */
  private static boolean isDateline(String title, int at) {
    int start = title.lastIndexOf('\n', at) + 1;
    int end = title.indexOf('\n', at);
    return start > 0
        && DATELINE.matcher(title.substring(start, end < 0 ? title.length() : end)).matches();
  }

  private static boolean isPlace(String before) {
    if (before.matches("(?s).*\\bin\\s+(?:the\\s+)?$") || before.matches("(?s).*\\|[^|]*$")) {
      return true;
    }
    return before.matches("(?s).*\\b(?:in|at)\\s+[\\p{L} .’'-]{2,30},\\s+$")
        && PLACE_BEFORE.matcher(before).find();
  }

  /** Those that the opening paragraphs name and the whole document keeps naming. */
  private static Set<String> inOpening(
      Annotated annotated, DocumentKind kind, Map<String, Integer> counts, Set<String> named) {
    Set<String> opening = new LinkedHashSet<>(named);
    int top = counts.values().stream().max(Comparator.naturalOrder()).orElse(0);
    int paragraphs = 0;
    if (kind.isJoint()) {
      Set<String> both = named.isEmpty() ? betweenWhom(annotated) : Set.of();
      if (both.size() == 2) {
        return both;
      }
      opening.addAll(whoSpeak(annotated));
    }
    for (Block block : annotated.document().blocks()) {
      if (block.kind() == BlockKind.FURNITURE || block.kind() == BlockKind.NOTE || paragraphs > 3) {
        break;
      }
      if (block.span().length() > 60) {
        paragraphs++;
      }
      for (Party party : annotated.within(block.span(), Party.class)) {
        if (party.naming() != Naming.CAPITAL) {
          party.codes().stream()
              .filter(c -> counts.getOrDefault(c, 0) * 4 >= top)
              .forEach(opening::add);
        }
      }
      if (opening.size() >= 2 && kind.isJoint()) {
        break;
      }
    }
    if (kind.isJoint()) {
      return opening;
    }
    if (opening.size() == 2 && isOfMany(kind, opening, counts)) {
      return Set.of();
    }
    Set<String> two = opening.size() > 2 ? topTwo(opening, counts) : opening;
    return two.containsAll(named) ? two : Set.of();
  }

  private static final int LONG_NAME = 90;
  private static final int TREATY_OPENING = 500;

  /** 'Treaty between A and B on …', where the text opens with what it is. */
  private static Set<String> betweenWhom(Annotated annotated) {
    String text = annotated.document().text();
    Span opening = new Span(0, Math.min(text.length(), TREATY_OPENING));
    var between = BETWEEN.matcher(opening.of(text));
    if (!between.find()) {
      return Set.of();
    }
    List<Party> parties =
        annotated.within(new Span(between.end(), opening.end()), Party.class).stream()
            .filter(p -> p.naming() != Naming.CAPITAL)
            .toList();
    for (int i = 1; i < parties.size(); i++) {
      Set<String> both = NamedParties.codes(parties.subList(i - 1, i + 1));
      String gap =
          text.substring(
              parties.get(i - 1).span().end(),
              Math.max(parties.get(i - 1).span().end(), parties.get(i).span().start()));
      if (both.size() == 2
          && gap.length() < LONG_NAME
          && gap.matches("(?is)[^.;:]*\\band\\b[^.;:]*")) {
        return new TreeSet<>(both);
      }
    }
    return Set.of();
  }

  private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween\\b");

  private static final Pattern WE_THE =
      Pattern.compile(
          "^\\W*(?:\\d+\\W+)?(?:We|WE),?\\s+(?:the|THE)\\s"
              + "|^[^.]{0,60}\\bwe\\s*[,–—-]\\s*the\\s+(?:\\w+\\s+){0,2}(?:leaders|heads|presidents|ministers|governments)\\b");
  private static final Pattern DO =
      Pattern.compile(
          "(?i)\\b(?:met|held|gathered|convened|meeting|assembled|having|have|reaffirm|recall|recalling)\\b");

  /** 'We, the leaders of A, B and C, met …': all whom the sentence names before its verb. */
  private static Set<String> whoSpeak(Annotated annotated) {
    String text = annotated.document().text();
    for (Block block : annotated.document().blocks()) {
      var verb = DO.matcher(block.span().of(text));
      if (WE_THE.matcher(block.span().of(text)).find() && verb.find()) {
        Span who = new Span(block.span().start(), block.span().start() + verb.start());
        return NamedParties.codes(annotated.within(who, Party.class));
      }
    }
    return Set.of();
  }

  /** A speech or a study that names others as often as its second party is about many. */
  private static boolean isOfMany(DocumentKind kind, Set<String> two, Map<String, Integer> counts) {
    if (kind == DocumentKind.READOUT || kind == DocumentKind.FACT_SHEET) {
      return false;
    }
    int second = two.stream().mapToInt(c -> counts.getOrDefault(c, 0)).min().orElse(0);
    return counts.entrySet().stream()
        .anyMatch(e -> !two.contains(e.getKey()) && e.getValue() >= second);
  }

  private static Set<String> topTwo(Set<String> opening, Map<String, Integer> counts) {
    List<String> byCount = new ArrayList<>(opening);
    byCount.sort(
        Comparator.comparingInt((String c) -> -counts.getOrDefault(c, 0)).thenComparing(c -> c));
    int second = counts.getOrDefault(byCount.get(1), 0);
    int third = counts.getOrDefault(byCount.get(2), 0);
    // One state's relations with many: no two stand out.
    return second * 2 >= third * 3 ? new TreeSet<>(byCount.subList(0, 2)) : Set.of();
  }

  private static Map<String, Integer> counts(Annotated annotated) {
    Map<String, Integer> counts = new HashMap<>();
    Span all = new Span(0, annotated.document().text().length());
    for (Party party : annotated.within(all, Party.class)) {
      if (party.naming() != Naming.CAPITAL) {
        party.codes().forEach(code -> counts.merge(code, 1, Integer::sum));
      }
    }
    return counts;
  }

  /** The party that is named far more often than any other. */
  private static String focus(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> byCount =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    if (byCount.isEmpty()) {
      return "";
    }
    int second = byCount.size() > 1 ? byCount.get(1).getValue() : 0;
    return byCount.getFirst().getValue() * 10 >= second * 14 ? byCount.getFirst().getKey() : "";
  }

  private static List<String> sorted(Set<String> codes) {
    return List.copyOf(new TreeSet<>(codes));
  }

  private static List<String> sorted(List<String> codes) {
    return List.copyOf(new TreeSet<>(codes));
  }
}
