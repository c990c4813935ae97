package org.tunsh.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.tunsh.gazetteer.GazetteerException;

/**
 * Answers questions to an index, from several threads at once. It sees the index as of the commit
 * when it was opened or last {@linkplain #refresh refreshed}, whatever another process writes
 * meanwhile.
 */
public final class SearchIndex implements AutoCloseable {
  private final Path folder;
  private final FSDirectory directory;
  private final Vocabulary vocabulary;
  private final SearchLimits limits;
  private final SearchThreads threads;
  private final LanguageAnalyzers languages = new LanguageAnalyzers();
  private final ThreadLocal<TextAnalysis> analysis;
  private volatile IndexView current;
  private volatile boolean closed;

  private SearchIndex(
      Path folder,
      FSDirectory directory,
      IndexView view,
      WordTables tables,
      Vocabulary vocabulary,
      SearchLimits limits,
      SearchThreads threads) {
    this.folder = folder;
    this.directory = directory;
    this.current = view;
    this.vocabulary = vocabulary;
    this.limits = limits;
    this.threads = threads;
    this.analysis = ThreadLocal.withInitial(() -> new TextAnalysis(tables));
  }

  /**
   * Opens the index of a folder for searching.
   *
   * @param gazetteers the folder of the word tables that the index was made with
   * @throws IndexException where there is none, or it is damaged or of another format
   * @throws GazetteerException where a word table is not what it must be
   */
  public static SearchIndex open(
      Path folder, Path gazetteers, Vocabulary vocabulary, SearchLimits limits)
      throws IndexException, GazetteerException {
    return open(
        folder, gazetteers, vocabulary, limits, FSDirectory::open, SearchThreads::ofMachine);
  }

  /**
   * The same for a single question: its files are read through channels, since mapping them into
   * memory costs more at the start than one question saves by it.
   */
  public static SearchIndex openForOneQuestion(
      Path folder, Path gazetteers, Vocabulary vocabulary, SearchLimits limits)
      throws IndexException, GazetteerException {
    return open(folder, gazetteers, vocabulary, limits, NIOFSDirectory::new, SearchThreads::none);
  }

  /** A way to read the files of an index. */
  private interface Access {
    FSDirectory to(Path folder) throws IOException;
  }

  private static SearchIndex open(
      Path folder,
      Path gazetteers,
      Vocabulary vocabulary,
      SearchLimits limits,
      Access access,
      Supplier<SearchThreads> threads)
      throws IndexException, GazetteerException {
    WordTables tables = WordTables.read(gazetteers);
    new IndexFormat(tables.fingerprint()).check(folder);
    try {
      FSDirectory directory = access.to(folder);
      IndexView view = IndexView.of(LiveReader.of(DirectoryReader.open(directory)));
      return new SearchIndex(folder, directory, view, tables, vocabulary, limits, threads.get());
    } catch (IOException | IllegalStateException e) {
      throw IndexBuilder.fault(folder, e);
    }
  }

  /** Looks whether there is a newer commit and takes it; says whether there was one. */
  public synchronized boolean refresh() throws IndexException {
    try {
      IndexView old = current;
      DirectoryReader newer = DirectoryReader.openIfChanged(old.reader());
      if (newer == null) {
        return false;
      }
      current = IndexView.of(newer);
      old.reader().decRef();
      return true;
    } catch (IOException e) {
      throw IndexBuilder.fault(folder, e);
    }
  }

  /** Number of documents. */
  public int size() throws IndexException, QuerySyntaxException {
    return ask(question -> question.searcher().getIndexReader().numDocs());
  }

  /** The documents that match a query, the best or those asked for, with facets. */
  public SearchResult search(SearchRequest request) throws QuerySyntaxException, IndexException {
    return ask(question -> new DocumentSearch(question).search(request));
  }

  /** The ids of all documents that match a query, sorted. */
  public List<String> matching(String query) throws QuerySyntaxException, IndexException {
    return ask(question -> new MatchingDocuments(question).ids(query));
  }

  /** Where the words of a query stand in the texts. */
  public Concordance concordance() {
    return new Concordance(this);
  }

  /** Documents that are like one of the index; empty where there is none of this id. */
  public Optional<SearchResult> similar(String documentId, int limit)
      throws QuerySyntaxException, IndexException {
    return ask(question -> new SimilarDocuments(question).to(documentId, limit));
  }

  /** Documents that are like a text. */
  public SearchResult similarText(String text, int limit)
      throws QuerySyntaxException, IndexException {
    return ask(question -> new SimilarDocuments(question).toText(text, limit));
  }

  /** A document of the index; empty where there is none of this id. */
  public Optional<IndexedDocument> document(String documentId)
      throws QuerySyntaxException, IndexException {
    return ask(question -> new KeptDocuments(question).find(documentId));
  }

  /** Something to ask of one state of the index. */
  interface Inquiry<T> {
    T ask(Question question) throws IOException, QuerySyntaxException;
  }

  <T> T ask(Inquiry<T> inquiry) throws QuerySyntaxException, IndexException {
    IndexView view = acquire();
    try {
      return inquiry.ask(
          new Question(view, analysis.get(), languages, vocabulary, threads, limits));
    } catch (IOException e) {
      throw IndexBuilder.fault(folder, e);
    } catch (UncheckedIOException e) {
      throw IndexBuilder.fault(folder, Objects.requireNonNull(e.getCause()));
    } finally {
      release(view);
    }
  }

  /** A view may be replaced between its reading and its use; then the new one serves. */
  private IndexView acquire() {
    while (true) {
      IndexView view = current;
      if (view.reader().tryIncRef()) {
        return view;
      }
      if (closed) {
        throw new AlreadyClosedException("The index in '" + folder + "' was closed");
      }
    }
  }

  private void release(IndexView view) throws IndexException {
    try {
      view.reader().decRef();
    } catch (IOException e) {
      throw IndexBuilder.fault(folder, e);
    }
  }

  @Override
  public void close() throws IndexException {
    closed = true;
    try (directory;
        languages;
        threads) {
      current.reader().close();
    } catch (IOException e) {
      throw IndexBuilder.fault(folder, e);
    }
  }
}
