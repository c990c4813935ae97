package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.BlockKind;

/**
 * Finds the callouts of notes that stand in the running text as plain letters ('partnership.³',
 * 'technology.8 In') and marks them, so that they neither glue to a word nor pass for a number.
 */
final class Callouts {
  /** Before a callout's label within a draft; private use, taken out of every source before. */
  static final char OPEN = '\uE000';

  static final char CLOSE = '\uE001';

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern RAISED =
      Pattern.compile("(?<=[\\p{L}\\p{Pe}\\p{Pf}\\p{Po}\\d])\\s?[⁰¹²³⁴⁵⁶⁷⁸⁹]+");
  private static final Pattern UNIT = Pattern.compile("(?:^|[\\s\\d(])(?:[kcdm]?m|ft|yd|mi|CO|x)$");
  private static final Pattern GLUED =
      Pattern.compile("(?<=\\p{Ll}[.,;:!?)”\"’]{1,2})(\\d{1,3})(?=\\s+[\\p{Lu}“\"(]|\\s*$)");
  private static final Pattern BRACKETED = Pattern.compile("(?<=\\S)\\s?\\[(\\d{1,3})\\]");
  private static final Pattern LOOSE =
      Pattern.compile("(?<=\\p{Ll}[.”\"])\\s(\\d{1,3})(?=\\s+\\p{Lu}\\p{Ll})");
  private static final Pattern MARKED = Pattern.compile(OPEN + "([^" + CLOSE + "]*)" + CLOSE);

  private Callouts() {}

  static String mark(String label) {
    return OPEN + label + CLOSE;
  }

  /** Takes away what a source holds in the two private letters. */
  static String cleared(String source) {
    return source.indexOf(OPEN) < 0 && source.indexOf(CLOSE) < 0
        ? source
        : source.replace(OPEN, ' ').replace(CLOSE, ' ');
  }

  /** The digits of superscripts as plain ones. */
  static String plain(String raised) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < raised.length(); i++) {
      int digit = SUPERSCRIPTS.indexOf(raised.charAt(i));
      out.append(digit < 0 ? raised.charAt(i) : (char) ('0' + digit));
    }
    return out.toString().strip();
  }

  /** The digits of a label as superscripts. */
  static String raised(String label) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      out.append(c >= '0' && c <= '9' ? SUPERSCRIPTS.charAt(c - '0') : c);
    }
    return out.toString();
  }

  static List<Draft> marked(List<Draft> drafts) {
    Set<String> open = new HashSet<>();
    for (Draft draft : drafts) {
      if (draft.is(BlockKind.NOTE) && !draft.label().isEmpty()) {
        open.add(draft.label());
      }
    }
    List<Draft> raised = each(drafts, Callouts::markRaised);
    if (open.isEmpty()) {
      return raised;
    }
    open.removeAll(called(raised));
    List<Draft> bracketed = each(raised, text -> markPlain(text, BRACKETED, open));
    open.removeAll(called(bracketed));
    List<Draft> glued = each(bracketed, text -> markPlain(text, GLUED, open));
    open.removeAll(called(glued));
    return each(glued, text -> markPlain(text, LOOSE, open));
  }

  private static Set<String> called(List<Draft> drafts) {
    Set<String> labels = new HashSet<>();
    for (Draft draft : drafts) {
      for (Piece piece : draft.pieces()) {
        if (piece.text().indexOf(OPEN) >= 0) {
          MARKED.matcher(piece.text()).results().forEach(found -> labels.add(found.group(1)));
        }
      }
    }
    return labels;
  }

  private static List<Draft> each(
      List<Draft> drafts, java.util.function.UnaryOperator<String> change) {
    List<Draft> out = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      boolean running = !draft.is(BlockKind.FURNITURE) && !draft.is(BlockKind.NOTE);
      out.add(running ? changed(draft, change) : draft);
    }
    return out;
  }

  private static Draft changed(Draft draft, java.util.function.UnaryOperator<String> change) {
    List<Piece> pieces = new ArrayList<>(draft.pieces().size());
    boolean same = true;
    for (Piece piece : draft.pieces()) {
      String text = change.apply(piece.text());
      same &= text.equals(piece.text());
      pieces.add(new Piece(text, piece.box()));
    }
    return same ? draft : draft.with(pieces);
  }

  private static String markRaised(String text) {
    if (!hasSuperscript(text)) {
      return text;
    }
    Matcher matcher = RAISED.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String before = text.substring(Math.max(0, matcher.start() - 6), matcher.start());
      String kept = UNIT.matcher(before).find() ? matcher.group() : mark(plain(matcher.group()));
      matcher.appendReplacement(out, Matcher.quoteReplacement(kept));
    }
    return matcher.appendTail(out).toString();
  }

  private static boolean hasSuperscript(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '\u00AF' && SUPERSCRIPTS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String markPlain(String text, Pattern pattern, Set<String> open) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String label = matcher.group(1);
      String kept = open.contains(label) ? mark(label) : matcher.group();
      matcher.appendReplacement(out, Matcher.quoteReplacement(kept));
    }
    return matcher.appendTail(out).toString();
  }
}
