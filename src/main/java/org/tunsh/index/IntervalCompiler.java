package org.tunsh.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.util.BytesRef;
import org.tunsh.index.QueryNode.Unit;

/**
 * Turns what stands in a sentence, a paragraph or a sequence into stretches of positions of the
 * text.
 */
final class IntervalCompiler {
  private static final int WRITTEN_FORMS = 1024;

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
  Optional<IntervalsSource> source(QueryNode node) throws QuerySyntaxException {
    return switch (node) {
      case QueryNode.Words words -> word(words.text());
      case QueryNode.Phrase phrase -> phrase(phrase.text(), phrase.slop(), phrase.at());
      case QueryNode.Wildcard wildcard -> Optional.of(wildcard(wildcard));
      case QueryNode.Fuzzy fuzzy -> fuzzy(fuzzy);
      case QueryNode.Synonyms synonyms -> synonyms(synonyms.text());
      case QueryNode.All all -> joined(sources(all.parts()), Intervals::unordered);
      case QueryNode.Any any -> joined(sources(any.parts()), Intervals::or);
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

  private List<IntervalsSource> sources(List<QueryNode> nodes) throws QuerySyntaxException {
    List<IntervalsSource> sources = new ArrayList<>();
    for (QueryNode node : nodes) {
      source(node).ifPresent(sources::add);
    }
    return sources;
  }

  private interface Join {
    IntervalsSource of(IntervalsSource... parts);
  }

  private static Optional<IntervalsSource> joined(List<IntervalsSource> parts, Join join) {
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(join.of(parts.toArray(IntervalsSource[]::new)));
    };
  }

  private Optional<IntervalsSource> word(String text) {
    List<TextAnalysis.Word> words = terms.words(text);
    if (words.size() != 1) {
      return adjacent(words);
    }
    List<String> all = new ArrayList<>(List.of(words.getFirst().folded()));
    all.addAll(terms.stems(words.getFirst().surface()));
    return Optional.of(anyOf(all));
  }

  private static IntervalsSource anyOf(Collection<String> all) {
    IntervalsSource[] each = all.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
    return switch (each.length) {
      case 0 -> Intervals.noIntervals("no word of the index");
      case 1 -> each[0];
      default -> Intervals.or(each);
    };
  }

  private static Optional<IntervalsSource> adjacent(List<TextAnalysis.Word> words) {
    List<IntervalsSource> parts = new ArrayList<>();
    words.forEach(word -> parts.add(Intervals.term(word.folded())));
    return joined(parts, Intervals::phrase);
  }

  /** A phrase, also one with wildcards in it, as in "strategic partner*". */
  Optional<IntervalsSource> phrase(String text, int slop, int at) throws QuerySyntaxException {
    List<IntervalsSource> parts = new ArrayList<>();
    for (String piece : text.split("\\s+")) {
      if (Wildcards.isPattern(piece) && Wildcards.lettersBefore(piece) >= 2) {
        parts.add(wildcard(new QueryNode.Wildcard(at, piece)));
      } else {
        terms.words(piece).forEach(word -> parts.add(Intervals.term(word.folded())));
      }
    }
    return slop == 0
        ? joined(parts, Intervals::phrase)
        : joined(parts, all -> Intervals.maxgaps(slop, Intervals.unordered(all)));
  }

  /** A phrase of words alone, with words of several parts read as one. */
  private Optional<IntervalsSource> plainPhrase(String text) {
    return adjacent(terms.words(text));
  }

  private IntervalsSource wildcard(QueryNode.Wildcard node) throws QuerySyntaxException {
    List<String> all = new ArrayList<>();
    for (MultiTermQuery query : terms.wildcard(Field.TEXT, node)) {
      all.addAll(terms.expanded(query, node.at()));
    }
    return anyOf(all);
  }

  private Optional<IntervalsSource> fuzzy(QueryNode.Fuzzy node) throws QuerySyntaxException {
    List<TextAnalysis.Word> words = terms.words(node.word());
    if (words.size() != 1) {
      return adjacent(words);
    }
    String folded = words.getFirst().folded();
    return Optional.of(
        anyOf(terms.expanded(terms.fuzzy(Field.TEXT, folded, node.edits()), node.at())));
  }

  private Optional<IntervalsSource> synonyms(String text) {
    List<IntervalsSource> all = new ArrayList<>();
    word(text).ifPresent(all::add);
    vocabulary.synonyms(text).forEach(other -> word(other).ifPresent(all::add));
    return joined(all, Intervals::or);
  }

  private Optional<IntervalsSource> then(QueryNode.Then node) throws QuerySyntaxException {
    List<IntervalsSource> both = sources(List.of(node.first(), node.second()));
    return joined(both, parts -> Intervals.maxgaps(node.gap(), Intervals.ordered(parts)));
  }

  private Optional<IntervalsSource> within(QueryNode.Within node) throws QuerySyntaxException {
    List<QueryNode> operands = new ArrayList<>(List.of(node.first()));
    node.second().ifPresent(operands::add);
    return joined(sources(operands), Intervals::unordered)
        .map(all -> Intervals.notContaining(all, end(node.unit())));
  }

  /** The place between two units: the last word of one and the first of the next. */
  private static IntervalsSource end(Unit unit) {
    String sign =
        switch (unit) {
          case SENTENCE -> Stored.SENTENCE;
          case PARAGRAPH -> Stored.PARAGRAPH;
        };
    return Intervals.extend(Intervals.term(sign), 1, 0);
  }

  private Optional<IntervalsSource> in(QueryNode.In node) throws QuerySyntaxException {
    return switch (node.field()) {
      case TEXT -> source(node.value());
      case EXACT -> exact(node.value());
      case PARTY -> Optional.of(party(node));
      case DYAD, TIER, ACTION, AREA, DEFENCE ->
          Optional.of(Intervals.term(fact(node, node.value())));
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
  private IntervalsSource party(QueryNode.In node) throws QuerySyntaxException {
    String code = values.code(Field.PARTY, Values.text(node.field(), node.value()), node.at());
    List<IntervalsSource> all = new ArrayList<>();
    all.add(Intervals.term(Stored.fact(Field.PARTY, code)));
    vocabulary.names(code).forEach(name -> plainPhrase(name).ifPresent(all::add));
    return all.size() == 1 ? all.getFirst() : Intervals.or(all);
  }

  private String fact(QueryNode.In node, QueryNode value) throws QuerySyntaxException {
    return Stored.fact(
        node.field(), values.code(node.field(), Values.text(node.field(), value), value.at()));
  }

  /** Words exactly as written. */
  Optional<IntervalsSource> exact(QueryNode value) throws QuerySyntaxException {
    List<IntervalsSource> parts = new ArrayList<>();
    for (TextAnalysis.Word word : terms.words(Values.text(Field.EXACT, value))) {
      parts.add(asWritten(word));
    }
    return joined(parts, Intervals::phrase);
  }

  /**
   * What is written in its folded form has one term; so it is that term but where another form
   * stands.
   */
  private static IntervalsSource asWritten(TextAnalysis.Word word) {
    if (!word.surface().equals(word.folded())) {
      return Intervals.term(Stored.asWritten(word.folded(), word.surface()));
    }
    return Intervals.nonOverlapping(
        Intervals.term(word.folded()),
        Intervals.prefix(new BytesRef(Stored.asWritten(word.folded(), "")), WRITTEN_FORMS));
  }
}
