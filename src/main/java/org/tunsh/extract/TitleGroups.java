package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;

/**
 * Groups and regions without a code that a title names: 'Baltic', 'C5+1', 'Latin America'
 * (guidelines, 'parties').
 */
final class TitleGroups {
  /**
   * What a title's groups are.
   *
   * @param members of all groups whose members the text names one by one
   * @param untold whether the title names a group or a region whose members cannot be told
   */
  record Told(Set<String> members, boolean untold) {}

  private record Group(Pattern name, List<String> members) {}

  /** 'Joint Statement on Central Asia': what a text is about is not who issues it. */
  private static final Pattern SUBJECT_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:on|in|for|about|across|regarding|concerning|throughout)\\s+(?:the\\s+)?(?:\\p{L}+\\s+){0,2}$");

  /** 'Southeast Asia Review' is what a text appeared in. */
  private static final String NO_JOURNAL =
      "(?!,?\\s+(?:review|journal|studies|quarterly|affairs|today|times|report))";

  private final List<Group> groups = new ArrayList<>();
  private final Pattern regions;

  TitleGroups(WordLists words) {
    for (String line : words.words("title-groups")) {
      int equals = line.lastIndexOf('=');
      Pattern name = Pattern.compile("(?iu)(?<!\\p{L})(?:" + line.substring(0, equals) + ")");
      groups.add(new Group(name, List.of(line.substring(equals + 1).split(" "))));
    }
    regions =
        Pattern.compile("(?iu)(?<!\\p{L})" + words.alternatives("title-regions") + NO_JOURNAL);
  }

  /**
   * @param counts how often the text names each party
   */
  Told in(String title, Map<String, Integer> counts) {
    Set<String> members = new LinkedHashSet<>();
    boolean untold = isNamed(regions, title);
    for (Group group : groups) {
      if (isNamed(group.name(), title)) {
        if (counts.keySet().containsAll(group.members())) {
          members.addAll(group.members());
        } else {
          untold = true;
        }
      }
    }
    return new Told(members, untold);
  }

  private static boolean isNamed(Pattern name, String title) {
    for (Matcher found = name.matcher(title); found.find(); ) {
      if (!SUBJECT_BEFORE.matcher(title.substring(0, found.start())).find()) {
        return true;
      }
    }
    return false;
  }
}
