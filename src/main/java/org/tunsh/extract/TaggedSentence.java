package org.tunsh.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tunsh.model.Annotated;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Sentence;
import org.tunsh.model.Span;

/** A sentence with parts of speech, asked by the index of its tokens. */
record TaggedSentence(
    Annotated document,
    Sentence sentence,
    List<String> lower,
    List<Timex> timexes,
    List<Party> parties) {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  static TaggedSentence of(Annotated document, Sentence sentence) {
    List<String> lower =
        sentence.tokens().stream().map(t -> t.text().toLowerCase(Locale.ROOT)).toList();
    return new TaggedSentence(
        document,
        sentence,
        lower,
        document.within(sentence.span(), Timex.class),
        document.within(sentence.span(), Party.class));
  }

  int size() {
    return lower.size();
  }

  /** The lower-case word; empty outside the sentence. */
  String word(int i) {
    return i < 0 || i >= size() ? "" : lower.get(i);
  }

  /** The word as written; empty outside the sentence. */
  String form(int i) {
    return i < 0 || i >= size() ? "" : sentence.tokens().get(i).text();
  }

  String tag(int i) {
    return i < 0 || i >= size() ? "" : sentence.tokens().get(i).tag();
  }

  boolean isFinite(int i) {
    return FINITE.contains(tag(i));
  }

  boolean isCapital(int i) {
    String form = form(i);
    return !form.isEmpty() && (Character.isUpperCase(form.codePointAt(0)) || isCapitalPart(form));
  }

  private static boolean isCapitalPart(String form) {
    int hyphen = form.indexOf('-');
    return Character.isDigit(form.charAt(0))
        && hyphen > 0
        && hyphen + 1 < form.length()
        && Character.isUpperCase(form.charAt(hyphen + 1));
  }

  int start(int i) {
    return i >= size()
        ? sentence.span().end()
        : sentence.tokens().get(Math.max(0, i)).span().start();
  }

  int end(int i) {
    return i < 0
        ? sentence.span().start()
        : sentence.tokens().get(Math.min(i, size() - 1)).span().end();
  }

  /** The text from one token to another, both included. */
  String text(int from, int to) {
    return to < from ? "" : document.document().text().substring(start(from), end(to));
  }

  /** Index of the first token that begins at or after a position. */
  int tokenAt(int position) {
    for (int i = 0; i < size(); i++) {
      if (sentence.tokens().get(i).span().end() > position) {
        return i;
      }
    }
    return size();
  }

  /** Whether a token lies in a date. */
  boolean inTimex(int i) {
    Span token = new Span(start(i), Math.max(start(i), end(i)));
    return i >= 0 && i < size() && timexes.stream().anyMatch(t -> t.span().overlaps(token));
  }

  boolean inParty(int i) {
    Span token = new Span(start(i), Math.max(start(i), end(i)));
    return i >= 0 && i < size() && parties.stream().anyMatch(p -> p.span().overlaps(token));
  }
}
