package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.InstrumentAction;

/**
 * Holds the mentions of one instrument together: the same kind, compatible dates, largely the same
 * words.
 */
final class InstrumentMerger {
  private static final double SAME = 0.75;

  /** Longer titles say more than a name. */
  private static final int LONG = 80;

  private static final Pattern ABBREVIATION = Pattern.compile("\\((\\p{Lu}{3,8})\\)");

  private static final Set<String> SMALL =
      Set.of(
          "the", "of", "on", "and", "for", "in", "to", "a", "an", "between", "with", "its", "their",
          "our", "new", "s");

  private static final Set<String> HEADS =
      Set.of(
          "agreement",
          "treaty",
          "memorandum",
          "memoranda",
          "understanding",
          "cooperation",
          "plan",
          "action",
          "work",
          "joint",
          "statement",
          "declaration",
          "roadmap",
          "framework",
          "mou",
          "arrangement",
          "bilateral",
          "protocol",
          "u",
          "us",
          "asean",
          "program",
          "programme");

  private InstrumentMerger() {}

  static List<InstrumentDraft> merge(List<InstrumentDraft> drafts) {
    List<InstrumentDraft> merged = new ArrayList<>();
    for (InstrumentDraft draft : drafts) {
      int same = indexOfSame(merged, draft);
      if (same < 0) {
        merged.add(draft);
      } else {
        merged.set(same, both(merged.get(same), draft));
      }
    }
    return merged;
  }

  private static int indexOfSame(List<InstrumentDraft> merged, InstrumentDraft draft) {
    for (int i = 0; i < merged.size(); i++) {
      if (isSame(merged.get(i), draft)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSame(InstrumentDraft a, InstrumentDraft b) {
    if (a.kind() != b.kind() || !compatible(a.date(), b.date())) {
      return false;
    }
    if (isOnAnother(a.title(), b.title()) || isOnAnother(b.title(), a.title())) {
      return false;
    }
    if (b.fresh() && !a.fresh() && !a.date().isEmpty()) {
      return false;
    }
    if (isShortOf(a, b) || isAbbreviated(a, b)) {
      return true;
    }
    Set<String> first = words(a.plain());
    Set<String> second = words(b.plain());
    Set<String> common = new LinkedHashSet<>(first);
    common.retainAll(second);
    int shorter = Math.min(first.size(), second.size());
    int longer = Math.max(first.size(), second.size());
    boolean alike =
        common.size() >= SAME * shorter
            && (common.size() >= 2 || shorter == 1 && longer <= 3 || first.equals(second));
    return shorter > 0
        && alike
        && haveSameSubject(first, second, a.capital() && b.capital() && !isOneListed(a, b))
        && (a.parties().equals(b.parties()) || common.size() == longer);
  }

  /**
   * 'The Interim Agreement' after 'an Interim Agreement on trade in meat': the first words of it.
   */
  private static boolean isShortOf(InstrumentDraft a, InstrumentDraft b) {
    List<String> whole = List.copyOf(words(a.plain()));
    List<String> part = List.copyOf(words(b.plain()));
    boolean begins = part.size() <= whole.size() && whole.subList(0, part.size()).equals(part);
    boolean more = !HEADS.containsAll(part);
    return begins && more && part.size() >= 2 && a.parties().equals(b.parties()) && !b.fresh();
  }

  /** 'The annual TIFA' after 'the Trade and Investment Framework Agreement (TIFA)'. */
  private static boolean isAbbreviated(InstrumentDraft a, InstrumentDraft b) {
    Matcher matcher = ABBREVIATION.matcher(a.title());
    Set<String> name = new LinkedHashSet<>(words(b.plain()));
    return matcher.find()
        && name.size() <= 2
        && name.contains(matcher.group(1).toLowerCase(Locale.ROOT))
        && !HEADS.contains(matcher.group(1).toLowerCase(Locale.ROOT));
  }

  /** 'The Protocol to the Basic Agreement' and 'the Basic Agreement' are two. */
  private static boolean isOnAnother(String whole, String part) {
    int at = whole.indexOf(part);
    return at > 0 && whole.substring(0, at).matches("(?is).*\\b(?:to|for|of|under|on)(?: the)? ");
  }

  /** The list of what was signed names in full what the text before it names in short. */
  private static boolean isOneListed(InstrumentDraft a, InstrumentDraft b) {
    return a.rule().equals(InstrumentMembers.LIST) != b.rule().equals(InstrumentMembers.LIST);
  }

  /** Beyond what every such title has, the shorter one's words stand in the longer one. */
  private static boolean haveSameSubject(Set<String> first, Set<String> second, boolean names) {
    Set<String> a = new LinkedHashSet<>(first);
    Set<String> b = new LinkedHashSet<>(second);
    a.removeAll(HEADS);
    b.removeAll(HEADS);
    Set<String> common = new LinkedHashSet<>(a);
    common.retainAll(b);
    int shorter = Math.min(a.size(), b.size());
    int longer = Math.max(a.size(), b.size());
    if (names && common.size() * 2 < longer && shorter > 0) {
      return false;
    }
    return shorter == 0 ? a.size() + b.size() <= 2 : common.size() >= (names ? 1 : SAME) * shorter;
  }

  private static boolean compatible(String a, String b) {
    return a.isEmpty() || b.isEmpty() || a.startsWith(b) || b.startsWith(a);
  }

  private static InstrumentDraft both(InstrumentDraft a, InstrumentDraft b) {
    boolean deed =
        a.action() == InstrumentAction.IN_FORCE
                && b.action() != InstrumentAction.IN_FORCE
                && (b.action() != InstrumentAction.PLANNED || isMention(a))
            || a.action() == InstrumentAction.PLANNED
                && b.action() == InstrumentAction.SIGNED
                && !b.date().isEmpty();
    boolean listed =
        isOneListed(a, b) && b.rule().equals(InstrumentMembers.LIST) && !b.date().isEmpty();
    InstrumentDraft main = deed || listed ? b : a;
    int more = Long.compare(sayings(a), sayings(b));
    boolean longer = more != 0 ? more > 0 : a.title().length() >= b.title().length();
    boolean first = Math.max(a.title().length(), b.title().length()) <= LONG ? longer : !longer;
    InstrumentDraft named = first || a.capital() && !b.capital() ? a : b;
    String date =
        main.action() == InstrumentAction.PLANNED
            ? ""
            : !main.date().isEmpty() ? main.date() : longer(a.date(), b.date());
    return main.with(named, main.action(), date, main.span(), main.rule())
        .judged(Math.max(a.probability(), b.probability()));
  }

  /** How many words say what the text is about; a year says nothing of it. */
  private static long sayings(InstrumentDraft draft) {
    return words(draft.plain()).stream().filter(w -> !w.matches("\\d+")).count();
  }

  /** Named without a verb or a date: what is told elsewhere of it says more. */
  private static boolean isMention(InstrumentDraft draft) {
    return draft.rule().equals("mention") && draft.date().isEmpty();
  }

  private static String longer(String a, String b) {
    return a.length() >= b.length() ? a : b;
  }

  static Set<String> words(String title) {
    Set<String> words = new LinkedHashSet<>();
    for (String word :
        title.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)", " ").split("[^\\p{L}\\d]+")) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        words.add(
            word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    return words;
  }
}
