package org.tunsh.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.index.QueryToken.Kind;

/** Cuts a query into pieces. A sign without a meaning is part of the text around it. */
final class QueryLexer {
  private static final Pattern FIELD = Pattern.compile("(\\p{L}[\\p{L}\\d_]*):(?!//)");
  private static final Pattern NUMBER = Pattern.compile("~(\\d*)");
  private static final Pattern THEN = Pattern.compile("THEN(?:/(\\d+))?");
  private static final String QUOTES = "\"\u201C\u201D\u201E\u00AB\u00BB";
  private static final int LARGEST = 1000;

  private final String query;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  QueryLexer(String query) {
    this.query = query;
  }

  /** The pieces, with an end behind them. */
  List<QueryToken> tokens() throws QuerySyntaxException {
    skipSpace();
    while (at < query.length()) {
      next();
      skipSpace();
    }
    tokens.add(new QueryToken(at, at, Kind.END, "", -1));
    return tokens;
  }

  private void next() throws QuerySyntaxException {
    char c = query.charAt(at);
    if (isQuote(c)) {
      phrase();
    } else if (c == '(') {
      sign(Kind.OPEN);
    } else if (c == ')') {
      sign(Kind.CLOSE);
    } else if (c == '-' && followedByOperand(at + 1)) {
      sign(Kind.NOT);
    } else if (c == '~' && followedByOperand(at + 1)) {
      sign(Kind.SYNONYM);
    } else if (!field()) {
      word();
    }
  }

  private void sign(Kind kind) {
    tokens.add(new QueryToken(at, at + 1, kind, query.substring(at, at + 1), -1));
    at++;
  }

  private boolean followedByOperand(int position) {
    if (position >= query.length()) {
      return false;
    }
    char c = query.charAt(position);
    return Character.isLetterOrDigit(c) || isQuote(c) || c == '(';
  }

  private boolean field() {
    Matcher name = FIELD.matcher(query).region(at, query.length());
    if (!name.lookingAt()) {
      return false;
    }
    tokens.add(new QueryToken(at, name.end(), Kind.FIELD, name.group(1), -1));
    at = name.end();
    return true;
  }

  private void phrase() throws QuerySyntaxException {
    int start = at;
    int close = start + 1;
    while (close < query.length() && !isQuote(query.charAt(close))) {
      close++;
    }
    if (close == query.length()) {
      throw new QuerySyntaxException(
          start, "a quote is opened here and not closed", "\"strategic partnership\"");
    }
    at = close + 1;
    int number = number();
    tokens.add(new QueryToken(start, at, Kind.PHRASE, query.substring(start + 1, close), number));
  }

  private void word() {
    int start = at;
    while (at < query.length() && !endsWord(query.charAt(at))) {
      at++;
    }
    String text = query.substring(start, at);
    Matcher then = THEN.matcher(text);
    if (then.matches()) {
      int gap = then.group(1) == null ? -1 : bounded(then.group(1));
      tokens.add(new QueryToken(start, at, Kind.THEN, text, gap));
      return;
    }
    Kind kind = keyword(text);
    int number = kind == Kind.WORD ? number() : -1;
    tokens.add(new QueryToken(start, at, kind, text, number));
  }

  private static Kind keyword(String text) {
    return switch (text) {
      case "AND", "&&" -> Kind.AND;
      case "OR", "||" -> Kind.OR;
      case "NOT" -> Kind.NOT;
      case "WITHIN" -> Kind.WITHIN;
      default -> Kind.WORD;
    };
  }

  /**
   * What stands after '~' at this place: -1 without one, 0 for '~' alone, at most {@link #LARGEST}.
   */
  private int number() {
    Matcher number = NUMBER.matcher(query).region(at, query.length());
    if (!number.lookingAt()) {
      return -1;
    }
    at = number.end();
    return number.group(1).isEmpty() ? 0 : bounded(number.group(1));
  }

  private static int bounded(String digits) {
    return digits.length() > 4 ? LARGEST : Math.min(LARGEST, Integer.parseInt(digits));
  }

  /** A word begins where it stands, so its first sign belongs to it whatever it is. */
  private boolean endsWord(char c) {
    return Character.isWhitespace(c)
        || isQuote(c)
        || c == '('
        || c == ')'
        || (c == '~' && at > 0 && Character.isLetterOrDigit(query.charAt(at - 1)));
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  private void skipSpace() {
    while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
      at++;
    }
  }
}
