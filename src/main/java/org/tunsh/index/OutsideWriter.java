package org.tunsh.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;

/**
 * Cuts documents into the same terms and codes as {@link IndexBuilder}, for an index that another
 * program keeps. For one thread.
 */
public final class OutsideWriter implements AutoCloseable {
  /** First and last day of a document's date. */
  static final String FIRST_DAY = "first_day";

  static final String LAST_DAY = "last_day";

  /** The codes of facts with their places, a line each. */
  static final String FACTS = "facts";

  private static final int VERSION = 1;

  private final TextAnalysis analysis;
  private final LanguageAnalyzers languages = new LanguageAnalyzers();
  private final String format;

  private OutsideWriter(WordTables tables) {
    this.analysis = new TextAnalysis(tables);
    this.format = VERSION + "-" + tables.fingerprint();
  }

  /** Reads the word tables of a folder. */
  public static OutsideWriter open(Path gazetteers) throws GazetteerException {
    return new OutsideWriter(WordTables.read(gazetteers));
  }

  /** Names how documents are cut: what was written in another format has to be written anew. */
  public String format() {
    return format;
  }

  /**
   * Cuts a document.
   *
   * @param persons names of those whom its text names
   */
  public OutsideDocument cut(Document document, Facts facts, List<String> persons) {
    Map<String, List<Object>> fields = new TreeMap<>();
    DocumentFields described = DocumentFields.of(document, facts);
    described.fields().forEach(field -> add(field, fields));
    described.shown().values().forEach((name, value) -> fields.put(name, List.of(value)));
    String language = DocumentFields.language(document, facts);
    TextMarks marks = TextMarks.of(document, facts);
    put(Field.TEXT.code(), analysis.stream("text", document.text(), marks, language), fields);
    if (languages.has(language)) {
      String own = Stored.textIn(language);
      put(own, languages.of(language).tokenStream(own, document.text()), fields);
    }
    words(Field.TITLE, DocumentFields.title(document, facts), language, fields);
    words(Field.INSTRUMENT, DocumentFields.instruments(facts), language, fields);
    words(Field.PERSON, String.join("\n", persons), "", fields);
    fields.put(Stored.shown(Field.TEXT), List.of(document.text()));
    fields.put(Stored.BLOCKS, List.of(BlockLines.of(document.blocks())));
    fields.put(FACTS, List.of(FactLines.of(marks.facts())));
    return new OutsideDocument(document.id(), fields);
  }

  private void words(Field field, String text, String language, Map<String, List<Object>> fields) {
    put(field.code(), analysis.stream(field.code(), text, TextMarks.NONE, language), fields);
  }

  private static void put(String name, TokenStream stream, Map<String, List<Object>> fields) {
    try {
      fields.put(name, List.of(PlacedTerms.of(stream)));
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail to be read", e);
    }
  }

  /** Columns beside a code are the other program's business. */
  private static void add(IndexableField field, Map<String, List<Object>> fields) {
    switch (field) {
      case IntRange days -> {
        fields.put(FIRST_DAY, List.of(days.getMin(0)));
        fields.put(LAST_DAY, List.of(days.getMax(0)));
      }
      case NumericDocValuesField day ->
          fields.put(day.name(), List.of(Objects.requireNonNull(day.numericValue()).intValue()));
      case SortedSetDocValuesField year when year.name().equals(Stored.YEAR) ->
          fields.put(year.name(), List.of(year.binaryValue().utf8ToString()));
      case StringField code -> text(code, fields);
      default -> {}
    }
  }

  private static void text(IndexableField field, Map<String, List<Object>> fields) {
    fields
        .computeIfAbsent(field.name(), name -> new ArrayList<>())
        .add(Objects.requireNonNull(field.stringValue()));
  }

  @Override
  public void close() {
    languages.close();
  }
}
