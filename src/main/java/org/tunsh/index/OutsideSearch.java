package org.tunsh.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.index.FoundPlaces.Match;

/**
 * Asks an index that another program keeps: turns a query into one that it can read, and what it
 * answers into hits with their passages. For one thread.
 */
public final class OutsideSearch implements AutoCloseable {
  /** The stored fields that a hit is made of. */
  public static final List<String> FIELDS = fields();

  private final TextAnalysis analysis;
  private final LanguageAnalyzers languages = new LanguageAnalyzers();
  private final OutsideLexicon lexicon;
  private final Vocabulary vocabulary;

  private OutsideSearch(WordTables tables, Vocabulary vocabulary, WordSource words) {
    this.analysis = new TextAnalysis(tables);
    this.lexicon = new OutsideLexicon(words);
    this.vocabulary = vocabulary;
  }

  /**
   * Reads the word tables of a folder.
   *
   * @param words those of the index that is asked
   */
  public static OutsideSearch open(Path gazetteers, Vocabulary vocabulary, WordSource words)
      throws GazetteerException {
    return new OutsideSearch(WordTables.read(gazetteers), vocabulary, words);
  }

  private static List<String> fields() {
    List<String> fields = new ArrayList<>(Shown.NAMES);
    fields.add(Stored.shown(Field.TEXT));
    fields.add(Stored.BLOCKS);
    fields.add(OutsideWriter.FACTS);
    return fields.stream().sorted().toList();
  }

  /** The fields of which an answer counts the values, the years in their order. */
  public static List<String> facets() {
    return FacetCounts.FIELDS;
  }

  /** A question that was read. */
  public final class Asked {
    private final CompiledQuery query;
    private final String xml;

    private Asked(CompiledQuery query) throws QuerySyntaxException {
      this.query = query;
      this.xml = XmlQuery.of(query, lexicon);
    }

    /** The question in the form of Lucene's XML query parser. */
    public String xml() {
      return xml;
    }

    /**
     * The hit of an answer.
     *
     * @param stored what the index keeps of it, by {@link #FIELDS}
     */
    public Hit hit(Map<String, String> stored, float score) {
      try {
        return OutsideSearch.this.hit(query, stored, score);
      } catch (IOException e) {
        throw new UncheckedIOException("A text in memory cannot fail to be read", e);
      }
    }
  }

  /** Reads a query. */
  public Asked ask(String query) throws QuerySyntaxException {
    TermSource terms = new TermSource(lexicon, analysis, languages);
    return new Asked(new QueryCompiler(terms, vocabulary).compile(QueryParser.parse(query)));
  }

  /** Its passages are found as they are here: in an index of this document alone. */
  private Hit hit(CompiledQuery query, Map<String, String> stored, float score) throws IOException {
    Shown fields = new Shown(stored);
    String text = fields.value(Stored.shown(Field.TEXT));
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      index(directory, fields, text);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        List<Match> matches = FoundPlaces.of(searcher, query.words()).in(0);
        if (matches.isEmpty()) {
          matches = FoundPlaces.of(searcher, query.facts()).in(0);
        }
        return StoredHit.of(fields, text, Snippets.passages(text, matches), score);
      }
    }
  }

  private void index(ByteBuffersDirectory directory, Shown fields, String text) throws IOException {
    FieldType words = new FieldType();
    words.setTokenized(true);
    words.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    String language = fields.value(Stored.shown(Field.LANG));
    TextMarks marks =
        new TextMarks(
            BlockLines.read(fields.value(Stored.BLOCKS)),
            FactLines.read(fields.value(OutsideWriter.FACTS)));
    Document document = new Document();
    document.add(
        new org.apache.lucene.document.Field(
            Field.TEXT.code(), analysis.stream("text", text, marks, language), words));
    if (languages.has(language)) {
      String own = Stored.textIn(language);
      document.add(
          new org.apache.lucene.document.Field(
              own, languages.of(language).tokenStream(own, text), words));
    }
    try (IndexWriter writer =
        new IndexWriter(
            directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
      writer.addDocument(document);
    }
  }

  @Override
  public void close() {
    languages.close();
  }
}
