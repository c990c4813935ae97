package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/** Tells of which pairs a clause speaks, in a document about one state's relations with many. */
final class RelationFinder {
  private static final int LONGEST_LABEL = 60;
  private static final Pattern AFTER_LABEL = Pattern.compile("\\s*(?:[-–—:]|\\.\\s)");
  private static final Pattern COORDINATION =
      Pattern.compile("(?:\\s|,|and|or|&|the|as well as|with)*");

  private final Gazetteers gazetteers;
  private final String focus;
  private final String date;

  RelationFinder(Gazetteers gazetteers, String focus, String date) {
    this.gazetteers = gazetteers;
    this.focus = focus;
    this.date = date;
  }

  /** The partner whose name and a dash open a paragraph; empty where none does. */
  String label(String text, Span paragraph) {
    int end = Math.min(paragraph.end(), paragraph.start() + LONGEST_LABEL);
    for (Party party : gazetteers.parties(text, new Span(paragraph.start(), end), date)) {
      if (ParagraphLabels.opens(text, paragraph, party, AFTER_LABEL)) {
        return party.codes().getFirst();
      }
    }
    return "";
  }

  /**
   * The pairs of a clause: the focus with the first partner that it names, and with those that
   * follow as in a list.
   */
  List<List<String>> pairs(String text, Span clause) {
    Set<String> partners = new LinkedHashSet<>();
    int end = -1;
    for (Party party : gazetteers.parties(text, clause, date)) {
      boolean partner = party.naming() != Naming.CAPITAL && !party.codes().contains(focus);
      if (!partner) {
        continue;
      }
      if (end >= 0
          && !COORDINATION
              .matcher(text.substring(end, Math.max(end, party.span().start())))
              .matches()) {
        break;
      }
      partners.addAll(party.codes());
      end = party.span().end();
    }
    List<List<String>> pairs = new ArrayList<>();
    partners.forEach(partner -> pairs.add(Stream.of(focus, partner).sorted().toList()));
    return pairs;
  }

  List<String> pair(String partner) {
    return Stream.of(focus, partner).sorted().toList();
  }
}
