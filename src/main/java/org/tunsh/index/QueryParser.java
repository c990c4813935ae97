package org.tunsh.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tunsh.index.QueryNode.Unit;
import org.tunsh.index.QueryToken.Kind;

/**
 * Reads a query by recursive descent.
 *
 * <pre>
 * any    = all { OR all }
 * all    = within { [AND] within }
 * within = then { WITHIN (sentence|paragraph) [ then ] }
 * then   = unary { THEN[/n] unary }
 * unary  = (NOT | '-') unary | primary
 * primary= '(' any ')' | field ':' primary | '~' word | "phrase"[~n] | word[~n] | wild*card
 * </pre>
 */
final class QueryParser {
  private static final int LONGEST = 4096;
  private static final int DEEPEST = 40;
  private static final int MOST_TOKENS = 400;
  private static final int DEFAULT_GAP = 10;
  private static final int WIDEST = 100;
  private static final int LETTERS_BEFORE_WILDCARD = 2;

  private final List<QueryToken> tokens;
  private int next;
  private int depth;

  private QueryParser(List<QueryToken> tokens) {
    this.tokens = tokens;
  }

  /** The query's meaning; empty for a query without anything in it. */
  static Optional<QueryNode> parse(String query) throws QuerySyntaxException {
    if (query.length() > LONGEST) {
      throw new QuerySyntaxException(
          LONGEST,
          "it has " + query.length() + " characters, at most " + LONGEST + " are read",
          "\"third neighbour\" party:MNG");
    }
    List<QueryToken> tokens = new QueryLexer(query).tokens();
    if (tokens.size() > MOST_TOKENS) {
      throw new QuerySyntaxException(
          tokens.get(MOST_TOKENS).at(),
          "it has more than " + MOST_TOKENS + " words and signs",
          "energy OR minerals");
    }
    if (tokens.size() == 1) {
      return Optional.empty();
    }
    QueryParser parser = new QueryParser(tokens);
    QueryNode node = parser.any();
    parser.refuseRest();
    return Optional.of(node);
  }

  private void refuseRest() throws QuerySyntaxException {
    if (peek().is(Kind.CLOSE)) {
      throw new QuerySyntaxException(
          peek().at(), "a bracket is closed here that was not opened", "(energy OR minerals)");
    }
    if (!peek().is(Kind.END)) {
      throw operandMissing(peek());
    }
  }

  private QueryNode any() throws QuerySyntaxException {
    int at = peek().at();
    List<QueryNode> parts = new ArrayList<>(List.of(all()));
    while (accept(Kind.OR)) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.getFirst() : new QueryNode.Any(at, parts);
  }

  private QueryNode all() throws QuerySyntaxException {
    int at = peek().at();
    List<QueryNode> parts = new ArrayList<>(List.of(within()));
    while (accept(Kind.AND) || beginsOperand(peek())) {
      parts.add(within());
    }
    return parts.size() == 1 ? parts.getFirst() : new QueryNode.All(at, parts);
  }

  private QueryNode within() throws QuerySyntaxException {
    QueryNode left = then();
    while (peek().is(Kind.WITHIN)) {
      int at = take().at();
      Unit unit = unit();
      Optional<QueryNode> right =
          beginsOperand(peek()) && !peek().is(Kind.NOT) ? Optional.of(then()) : Optional.empty();
      left = new QueryNode.Within(at, left, unit, right);
    }
    return left;
  }

  private Unit unit() throws QuerySyntaxException {
    QueryToken token = take();
    return switch (token.text().toLowerCase(Locale.ROOT)) {
      case "sentence" -> Unit.SENTENCE;
      case "paragraph" -> Unit.PARAGRAPH;
      default ->
          throw new QuerySyntaxException(
              token.at(),
              "after WITHIN comes 'sentence' or 'paragraph', not '" + token.text() + "'",
              "\"third neighbour\" WITHIN sentence party:JPN");
    };
  }

  private QueryNode then() throws QuerySyntaxException {
    QueryNode left = unary();
    while (peek().is(Kind.THEN)) {
      QueryToken sign = take();
      int gap = sign.number() < 0 ? DEFAULT_GAP : Math.min(WIDEST, sign.number());
      left = new QueryNode.Then(sign.at(), left, unary(), gap);
    }
    return left;
  }

  private QueryNode unary() throws QuerySyntaxException {
    if (!peek().is(Kind.NOT)) {
      return primary();
    }
    int at = take().at();
    deeper(at);
    QueryNode not = new QueryNode.Not(at, unary());
    depth--;
    return not;
  }

  private QueryNode primary() throws QuerySyntaxException {
    QueryToken token = take();
    return switch (token.kind()) {
      case OPEN -> group(token);
      case FIELD -> field(token);
      case SYNONYM -> synonyms(token);
      case PHRASE -> phrase(token);
      case WORD -> word(token);
      default -> throw operandMissing(token);
    };
  }

  private QueryNode group(QueryToken open) throws QuerySyntaxException {
    deeper(open.at());
    if (peek().is(Kind.END)) {
      throw unclosed(open);
    }
    QueryNode inner = any();
    if (!accept(Kind.CLOSE)) {
      throw peek().is(Kind.END) ? unclosed(open) : operandMissing(peek());
    }
    depth--;
    return inner;
  }

  private static QuerySyntaxException unclosed(QueryToken open) {
    return new QuerySyntaxException(
        open.at(), "a bracket is opened here and not closed", "(energy OR minerals) party:MNG");
  }

  private QueryNode field(QueryToken name) throws QuerySyntaxException {
    Field field =
        Field.named(name.text())
            .orElseThrow(
                () ->
                    new QuerySyntaxException(
                        name.at(),
                        "there is no field '" + name.text() + "'; there are " + Field.names(),
                        "party:MNG tier:strategic"));
    QueryToken value = peek();
    boolean hasValue =
        value.is(Kind.OPEN)
            || value.is(Kind.PHRASE)
            || value.is(Kind.WORD)
            || value.is(Kind.SYNONYM);
    if (!hasValue || value.at() != name.end()) {
      throw new QuerySyntaxException(
          name.end(), "the field '" + field.code() + "' has no value", field.example());
    }
    return new QueryNode.In(name.at(), field, primary());
  }

  private QueryNode synonyms(QueryToken sign) throws QuerySyntaxException {
    QueryToken word = take();
    if (!word.is(Kind.WORD) && !word.is(Kind.PHRASE)) {
      throw new QuerySyntaxException(
          sign.at(), "'~' stands before a word or a phrase", "~\"United States\"");
    }
    return new QueryNode.Synonyms(sign.at(), word.text());
  }

  private static QueryNode phrase(QueryToken token) {
    return new QueryNode.Phrase(
        token.at(), token.text(), Math.min(WIDEST, Math.max(0, token.number())));
  }

  private static QueryNode word(QueryToken token) throws QuerySyntaxException {
    String text = token.text();
    if (Wildcards.isPattern(text)) {
      if (Wildcards.lettersBefore(text) < LETTERS_BEFORE_WILDCARD) {
        throw new QuerySyntaxException(
            token.at(),
            "before a wildcard stand at least "
                + LETTERS_BEFORE_WILDCARD
                + " letters, not as in '"
                + text
                + "'",
            "mongol*");
      }
      return new QueryNode.Wildcard(token.at(), text);
    }
    return token.number() < 0
        ? new QueryNode.Words(token.at(), text)
        : new QueryNode.Fuzzy(token.at(), text, token.number() == 0 ? 1 : token.number());
  }

  private void deeper(int at) throws QuerySyntaxException {
    if (++depth > DEEPEST) {
      throw new QuerySyntaxException(
          at, "brackets lie more than " + DEEPEST + " deep", "(energy OR minerals) party:MNG");
    }
  }

  private static QuerySyntaxException operandMissing(QueryToken token) {
    String found = token.is(Kind.END) ? "the query ends" : "stands '" + token.text() + "'";
    return new QuerySyntaxException(
        token.at(), "a word or a phrase is wanted where " + found, "energy AND minerals");
  }

  private static boolean beginsOperand(QueryToken token) {
    return switch (token.kind()) {
      case WORD, PHRASE, FIELD, OPEN, NOT, SYNONYM -> true;
      default -> false;
    };
  }

  private QueryToken peek() {
    return tokens.get(next);
  }

  private QueryToken take() {
    QueryToken token = tokens.get(next);
    if (!token.is(Kind.END)) {
      next++;
    }
    return token;
  }

  private boolean accept(Kind kind) {
    if (!peek().is(kind)) {
      return false;
    }
    next++;
    return true;
  }
}
