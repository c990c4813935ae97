package org.tunsh.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/**
 * The surnames by which a text goes on to call those whom it introduced with name and office:
 * 'Kenyan President William Ruto … Ruto said'. A surname that two states share stands for none.
 */
public final class KnownPersons {
  /**
   * 'Prime Minister Fumio Kishida', 'Foreign Minister Murat Nurtleu', after a state's adjective.
   */
  private static final Pattern OFFICE_AND_NAME =
      Pattern.compile(
          "^(?:[’']s)?\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:President|Premier|Chancellor|Minister|King|Emir|Sultan|Leader|leader|Chairman|Secretary|Ambassador|Prince|Taoiseach|counterpart),?\\s+((?:\\p{Lu}[\\p{L}.’'-]+\\s+){1,3}\\p{Lu}[\\p{L}’'-]+)");

  private static final int NAME_LENGTH = 90;
  private static final int SHORTEST_LABEL = 3;

  private final Map<String, String> codes;
  private final Pattern any;

  private KnownPersons(Map<String, String> codes) {
    this.codes = Map.copyOf(codes);
    any =
        Pattern.compile(
            codes.keySet().stream()
                .sorted()
                .map(Pattern::quote)
                .collect(
                    Collectors.joining("|", "(?<![\\p{L}\\p{N}-])(?:", ")(?![\\p{L}\\p{N}-])")));
  }

  /**
   * Those whom a text introduces.
   *
   * @param parties its mentions, in the order of the text
   * @param date of the text, ISO 8601 reduced, or empty
   */
  public static KnownPersons of(
      Gazetteers gazetteers, String text, List<Party> parties, String date) {
    Map<String, Set<String>> found = new HashMap<>();
    for (Party party : parties) {
      if (party.codes().size() != 1) {
        continue;
      }
      for (String surname : surnames(gazetteers, text, party, date)) {
        found.computeIfAbsent(surname, any -> new TreeSet<>()).add(party.codes().getFirst());
      }
    }
    Map<String, String> sole = new HashMap<>();
    found.forEach(
        (name, codes) -> {
          if (codes.size() == 1 && !gazetteers.isWord(name) && name.length() > 1) {
            sole.put(name, codes.iterator().next());
            // 'OTIENO: Good afternoon', as transcripts label who speaks.
            if (name.length() > SHORTEST_LABEL) {
              sole.put(name.toUpperCase(Locale.ROOT), codes.iterator().next());
            }
          }
        });
    return new KnownPersons(sole);
  }

  private static List<String> surnames(
      Gazetteers gazetteers, String text, Party party, String date) {
    List<String> names = new ArrayList<>();
    if (party.naming() == Naming.LEADER) {
      String called = party.span().of(text);
      names.add(last(called));
      gazetteers.leader(called, date).stream()
          .flatMap(leader -> leader.forms().stream())
          .filter(form -> form.indexOf(' ') < 0)
          .forEach(names::add);
    } else if (party.naming() == Naming.DEMONYM || party.naming() == Naming.NAME) {
      int end = Math.min(text.length(), party.span().end() + NAME_LENGTH);
      Matcher named = OFFICE_AND_NAME.matcher(text.substring(party.span().end(), end));
      if (named.find()) {
        names.add(last(named.group(1)));
      }
    }
    return names;
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static final Pattern NAME_BEFORE =
      Pattern.compile(
          "\\b(?!(?:When|While|After|Before|As|And|But|That|If|Since|With|By|For|In|On|Both|Then|Later|Today|Yesterday|However|Here|Meanwhile|To|From|Of|The)\\s)\\p{Lu}[\\p{L}’'.-]*(?<![’']s)["
              + " -]$");
  private static final Pattern NAME_AFTER = Pattern.compile("^[ -]\\p{Lu}\\p{Ll}");
  private static final int NEAR = 30;

  /** The surnames that stand alone in a stretch, outside of the mentions that are known there. */
  public List<Party> find(String text, Span within, List<Party> known) {
    List<Party> found = new ArrayList<>();
    if (codes.isEmpty()) {
      return found;
    }
    String part = within.of(text);
    if (codes.keySet().stream().noneMatch(part::contains)) {
      return found;
    }
    Matcher matcher = any.matcher(part);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end()).shift(within.start());
      String before = text.substring(Math.max(within.start(), span.start() - NEAR), span.start());
      String after = text.substring(span.end(), Math.min(within.end(), span.end() + NEAR));
      boolean partOfName = NAME_BEFORE.matcher(before).find() || NAME_AFTER.matcher(after).find();
      if (!partOfName && known.stream().noneMatch(party -> party.span().overlaps(span))) {
        String code = codes.get(matcher.group());
        found.add(new Party(span, List.of(code == null ? "" : code), Naming.LEADER));
      }
    }
    return found;
  }
}
