package org.tunsh.index;

import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/** One question to one state of the index, with its own time. */
final class Question {
  private final IndexView view;
  private final TextAnalysis analysis;
  private final Vocabulary vocabulary;
  private final TermSource terms;
  private final IndexSearcher searcher;
  private final SearchThreads threads;
  private final KeptTexts texts;
  private final SearchLimits limits;
  private final long started;

  Question(
      IndexView view,
      TextAnalysis analysis,
      LanguageAnalyzers languages,
      Vocabulary vocabulary,
      SearchThreads threads,
      SearchLimits limits) {
    this.view = view;
    this.analysis = analysis;
    this.vocabulary = vocabulary;
    this.terms = new TermSource(new ReaderLexicon(view), analysis, languages);
    this.searcher = threads.searcher(view);
    this.threads = threads;
    this.texts = new KeptTexts(view.reader());
    this.limits = limits;
    this.started = limits.nanos().getAsLong();
    searcher.setTimeout(this::isOutOfTime);
  }

  IndexView view() {
    return view;
  }

  TextAnalysis analysis() {
    return analysis;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  KeptTexts texts() {
    return texts;
  }

  SearchThreads threads() {
    return threads;
  }

  boolean isOutOfTime() {
    return limits.nanos().getAsLong() - started > limits.timeout().toNanos();
  }

  CompiledQuery compile(String query) throws QuerySyntaxException {
    Optional<QueryNode> node = QueryParser.parse(query);
    return new QueryCompiler(terms, vocabulary).compile(node);
  }
}
