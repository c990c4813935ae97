package org.tunsh.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.search.MultiTermQuery;

/**
 * Turns what stands in a sentence, a paragraph or a sequence into stretches of positions of the
 * text.
 */
final class IntervalCompiler {
  private final TermSource terms;
  private final FieldValues values;
  private final Vocabulary vocabulary;

  IntervalCompiler(TermSource terms, FieldValues values, Vocabulary vocabulary) {
    this.terms = terms;
    this.values = values;
    this.vocabulary = vocabulary;
  }

  /** Whether a node says something of places in the text, not of the document as a whole. */
  static boolean hasPlaces(QueryNode node) {
    return switch (node) {
      case QueryNode.In in ->
          switch (in.field()) {
            case TEXT, EXACT, PARTY, DYAD, TIER, ACTION, AREA, DEFENCE -> true;
            default -> false;
          };
      case QueryNode.Not not -> false;
      default -> true;
    };
  }

  /** The stretches of a node; empty where it holds no word. */
  Optional<Stretch> source(QueryNode node) throws QuerySyntaxException {
    return switch (node) {
      case QueryNode.Words words -> word(words.text());
      case QueryNode.Phrase phrase -> phrase(phrase.text(), phrase.slop(), phrase.at());
      case QueryNode.Wildcard wildcard -> Optional.of(wildcard(wildcard));
      case QueryNode.Fuzzy fuzzy -> fuzzy(fuzzy);
      case QueryNode.Synonyms synonyms -> synonyms(synonyms.text());
      case QueryNode.All all ->
          joined(sources(all.parts()), parts -> new Stretch.Unordered(parts, Stretch.ANY));
      case QueryNode.Any any -> joined(sources(any.parts()), Stretch.Any::new);
      case QueryNode.Then then -> then(then);
      case QueryNode.Within within -> within(within);
      case QueryNode.In in -> in(in);
      case QueryNode.Not not ->
          throw new QuerySyntaxException(
              not.at(),
              "what must not be there can be said of whole documents only, outside of THEN and"
                  + " WITHIN",
              "(energy WITHIN sentence minerals) -nuclear");
    };
  }

  private List<Stretch> sources(List<QueryNode> nodes) throws QuerySyntaxException {
    List<Stretch> sources = new ArrayList<>();
    for (QueryNode node : nodes) {
      source(node).ifPresent(sources::add);
    }
    return sources;
  }

  private static Optional<Stretch> joined(
      List<Stretch> parts, Function<List<Stretch>, Stretch> join) {
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(join.apply(parts));
    };
  }

  private Optional<Stretch> word(String text) {
    List<TextAnalysis.Word> words = terms.words(text);
    if (words.size() != 1) {
      return adjacent(words);
    }
    List<String> all = new ArrayList<>(List.of(words.getFirst().folded()));
    all.addAll(terms.stems(words.getFirst().surface()));
    return Optional.of(anyOf(all));
  }

  private static Stretch anyOf(Collection<String> all) {
    List<Stretch> each = new ArrayList<>();
    all.forEach(term -> each.add(new Stretch.One(term)));
    return each.size() == 1 ? each.getFirst() : new Stretch.Any(each);
  }

  private static Optional<Stretch> adjacent(List<TextAnalysis.Word> words) {
    List<Stretch> parts = new ArrayList<>();
    words.forEach(word -> parts.add(new Stretch.One(word.folded())));
    return joined(parts, Stretch.Row::new);
  }

  /** A phrase, also one with wildcards in it, as in "strategic partner*". */
  Optional<Stretch> phrase(String text, int slop, int at) throws QuerySyntaxException {
    List<Stretch> parts = new ArrayList<>();
    for (String piece : text.split("\\s+")) {
      if (Wildcards.isPattern(piece) && Wildcards.lettersBefore(piece) >= 2) {
        parts.add(wildcard(new QueryNode.Wildcard(at, piece)));
      } else {
        terms.words(piece).forEach(word -> parts.add(new Stretch.One(word.folded())));
      }
    }
    return slop == 0
        ? joined(parts, Stretch.Row::new)
        : joined(parts, all -> new Stretch.Unordered(all, slop));
  }

  /** A phrase of words alone, with words of several parts read as one. */
  private Optional<Stretch> plainPhrase(String text) {
    return adjacent(terms.words(text));
  }

  private Stretch wildcard(QueryNode.Wildcard node) throws QuerySyntaxException {
    List<String> all = new ArrayList<>();
    for (MultiTermQuery query : terms.wildcard(Field.TEXT, node)) {
      all.addAll(terms.expanded(query, node.at()));
    }
    return anyOf(all);
  }

  private Optional<Stretch> fuzzy(QueryNode.Fuzzy node) throws QuerySyntaxException {
    List<TextAnalysis.Word> words = terms.words(node.word());
    if (words.size() != 1) {
      return adjacent(words);
    }
    String folded = words.getFirst().folded();
    return Optional.of(
        anyOf(terms.expanded(terms.fuzzy(Field.TEXT, folded, node.edits()), node.at())));
  }

  private Optional<Stretch> synonyms(String text) {
    List<Stretch> all = new ArrayList<>();
    word(text).ifPresent(all::add);
    vocabulary.synonyms(text).forEach(other -> word(other).ifPresent(all::add));
    return joined(all, Stretch.Any::new);
  }

  private Optional<Stretch> then(QueryNode.Then node) throws QuerySyntaxException {
    List<Stretch> both = sources(List.of(node.first(), node.second()));
    return joined(both, parts -> new Stretch.Ordered(parts, node.gap()));
  }

  private Optional<Stretch> within(QueryNode.Within node) throws QuerySyntaxException {
    List<QueryNode> operands = new ArrayList<>(List.of(node.first()));
    node.second().ifPresent(operands::add);
    return joined(sources(operands), parts -> new Stretch.Unordered(parts, Stretch.ANY))
        .map(all -> new Stretch.Inside(all, node.unit()));
  }

  private Optional<Stretch> in(QueryNode.In node) throws QuerySyntaxException {
    return switch (node.field()) {
      case TEXT -> source(node.value());
      case EXACT -> exact(node.value());
      case PARTY -> Optional.of(party(node));
      case DYAD, TIER, ACTION, AREA, DEFENCE ->
          Optional.of(new Stretch.One(fact(node, node.value())));
      default ->
          throw new QuerySyntaxException(
              node.at(),
              "the field '"
                  + node.field().code()
                  + "' says something of whole documents; put it outside",
              "(energy WITHIN sentence minerals) " + node.field().example());
    };
  }

  /** A party named in the text, or told of by a fact whose evidence begins there. */
  private Stretch party(QueryNode.In node) throws QuerySyntaxException {
    String code = values.code(Field.PARTY, Values.text(node.field(), node.value()), node.at());
    List<Stretch> all = new ArrayList<>();
    all.add(new Stretch.One(Stored.fact(Field.PARTY, code)));
    vocabulary.names(code).forEach(name -> plainPhrase(name).ifPresent(all::add));
    return all.size() == 1 ? all.getFirst() : new Stretch.Any(all);
  }

  private String fact(QueryNode.In node, QueryNode value) throws QuerySyntaxException {
    return Stored.fact(
        node.field(), values.code(node.field(), Values.text(node.field(), value), value.at()));
  }

  /** Words exactly as written. */
  Optional<Stretch> exact(QueryNode value) throws QuerySyntaxException {
    List<Stretch> parts = new ArrayList<>();
    for (TextAnalysis.Word word : terms.words(Values.text(Field.EXACT, value))) {
      parts.add(asWritten(word));
    }
    return joined(parts, Stretch.Row::new);
  }

  /**
   * What is written in its folded form has one term; so it is that term but where another form
   * stands.
   */
  private static Stretch asWritten(TextAnalysis.Word word) {
    if (!word.surface().equals(word.folded())) {
      return new Stretch.One(Stored.asWritten(word.folded(), word.surface()));
    }
    return new Stretch.Plain(word.folded());
  }
}
