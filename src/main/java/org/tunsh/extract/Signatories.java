package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Annotated;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/** Tells who issues a joint text from the sentence or the list of it that names them. */
final class Signatories {
  private static final int FEWEST = 3;
  private static final int LONG_NAME = 90;
  private static final int TREATY_OPENING = 500;

  private final Pattern listed;

  Signatories(WordLists words) {
    listed = Pattern.compile("(?i)" + words.alternatives("signatories"));
  }

  /** All whom a text lists as those who issue, join or sign it; empty where it has no such list. */
  Set<String> listed(Annotated annotated) {
    String text = annotated.document().text();
    for (Block block : annotated.document().blocks()) {
      if (block.kind() == BlockKind.FURNITURE || block.kind() == BlockKind.NOTE) {
        continue;
      }
      Matcher cue = listed.matcher(block.span().of(text));
      while (cue.find()) {
        int from = block.span().start() + cue.end();
        Set<String> codes = NamedParties.codes(list(annotated, new Span(from, block.span().end())));
        if (codes.size() >= FEWEST) {
          Span before = new Span(block.span().start(), from);
          codes.addAll(unions(annotated.within(before, Party.class)));
          return codes;
        }
      }
    }
    return Set.of();
  }

  /** 'More than 30 countries and the European Union have joined. Those countries are …' */
  private static List<String> unions(List<Party> before) {
    return before.stream()
        .flatMap(party -> party.codes().stream())
        .filter(code -> code.equals("EU") || code.equals("AU"))
        .toList();
  }

  private static final Pattern LIST_GAP =
      Pattern.compile(
          "(?i)(?:[\\s,;:/&()]|\\band\\b|\\bthe\\b|\\bof\\b|\\bas well"
              + " as\\b|\\brepublic\\b|\\bgovernments?\\b|\\bkingdom\\b|"
              // Bodies without a code among states: 'Italy, the Council of Europe, Japan'.
              + "(?<=[,—:] {0,2}(?:the ){0,1}|\\band (?:the ){0,1})(?-i:\\p{Lu}[\\p{L}’'-]++(?:"
              + " (?:of |for |on |the )*\\p{Lu}[\\p{L}’'-]++){0,6})(?=,| and\\b))*+");

  /** The names that follow each other from the beginning of a stretch on. */
  private static List<Party> list(Annotated annotated, Span stretch) {
    List<Party> list = new ArrayList<>();
    int at = stretch.start();
    for (Party party : annotated.within(stretch, Party.class)) {
      String gap = annotated.document().text().substring(at, Math.max(at, party.span().start()));
      if (!LIST_GAP.matcher(gap).matches()) {
        break;
      }
      list.add(party);
      at = party.span().end();
    }
    return list;
  }

  private static final Pattern WE_THE =
      Pattern.compile(
          "^\\W*(?:\\d+\\W+)?(?:We|WE),?\\s+(?:the|THE)\\s"
              + "|^[^.]{0,60}\\bwe(?:\\s*[,–—-]\\s*|\\s+)the\\s+(?:\\w+\\s+){0,2}(?:leaders|heads|presidents|ministers|governments)\\b");
  private static final Pattern DO =
      Pattern.compile(
          "(?i)\\b(?:met|held|gathered|convened|meeting|assembled|having|have|reaffirm|recall|recalling|condemn|announced?|welcome|affirm|commit|express|recogni[sz]e|declare|concur|stand|underline|endorse|launch|agreed?|announcing|call|share)\\b|:\\s*$");

  /** 'African States recognised by the UN': no one who speaks. */
  private static final Pattern BY_THE = Pattern.compile("(?i)\\b(?:by|of) the\\s+$");

  /** 'We, the leaders of A, B and C, met …': all whom the sentence names before its verb. */
  Set<String> whoSpeak(Annotated annotated) {
    String text = annotated.document().text();
    return named(
        annotated, WE_THE, DO, p -> !(p.codes().contains("UN") && isBehind(text, p, BY_THE)));
  }

  private static final Pattern GOVERNMENTS =
      Pattern.compile(
          "(?i)^\\W*the\\s+(?:governments?|presidents?|prime\\s+ministers?|heads\\s+of\\s+(?:state|government)|(?:foreign\\s+|defen[cs]e\\s+)?ministers?)\\b");

  private static final Pattern CONSIDERS =
      Pattern.compile(
          "(?i)[,\\s](?:"
              + TitleLines.CONSIDERATIONS
              + "|have|has|desire|wish|consider|note|recall|reaffirm|recogni[sz]e|seeking|proceeding|acting|met|held|agreed|declared?|adopt\\w*|on\\s+the\\s+occasion)\\b");

  /** 'The Government of A and the Government of B, having regard to …, have agreed': A and B. */
  Set<String> whoAgree(Annotated annotated) {
    return named(
        annotated,
        GOVERNMENTS,
        CONSIDERS,
        p -> p.naming() != Naming.CAPITAL && p.naming() != Naming.LEADER);
  }

  /** Whom the first block that opens so names before what it goes on with. */
  private static Set<String> named(
      Annotated annotated, Pattern opens, Pattern goesOn, Predicate<Party> counts) {
    String text = annotated.document().text();
    for (Block block : annotated.document().blocks()) {
      Matcher next = goesOn.matcher(block.span().of(text));
      if (opens.matcher(block.span().of(text)).find() && next.find()) {
        Span who = new Span(block.span().start(), block.span().start() + next.start());
        return NamedParties.codes(
            annotated.within(who, Party.class).stream().filter(counts).toList());
      }
    }
    return Set.of();
  }

  private static boolean isBehind(String text, Party party, Pattern before) {
    return isBehind(text, party.span().start(), before);
  }

  private static boolean isBehind(String text, int start, Pattern before) {
    return before.matcher(text.substring(Math.max(0, start - LONG_NAME), start)).find();
  }

  private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween\\b");

  /** 'Treaty between A and B on …', where the text opens with what it is. */
  Set<String> betweenWhom(Annotated annotated) {
    String text = annotated.document().text();
    Span opening = new Span(0, Math.min(text.length(), TREATY_OPENING));
    Matcher between = BETWEEN.matcher(opening.of(text));
    if (!between.find()) {
      return Set.of();
    }
    List<Party> parties =
        annotated.within(new Span(between.end(), opening.end()), Party.class).stream()
            .filter(p -> p.naming() != Naming.CAPITAL && !inRespectOf(text, p.span().start()))
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

  private static final Pattern IN_RESPECT =
      Pattern.compile(
          "(?i)\\b(?:in respect of|as regards|acting for|on behalf of|ten behoeve van|for the part"
              + " of)\\s+(?:the\\s+)?$");

  /** 'The Netherlands, in respect of Aruba,' – the land for which a party acts is none. */
  static boolean inRespectOf(String text, int start) {
    return isBehind(text, start, IN_RESPECT);
  }
}
