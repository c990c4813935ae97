package org.tunsh.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.index.IndexException.Fault;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;

/**
 * Writes an index: adds and removes documents, and shows them to searches at each {@link #commit}.
 * Several threads may add at once. What is not committed when it is closed is dropped.
 */
public final class IndexBuilder implements AutoCloseable {
  private static final double BUFFER_MEGABYTES = 96;
  private static final double MOST_GONE_PERCENT = 1;
  private static final FieldType WORDS = wordType();

  private final Path folder;
  private final WordTables tables;
  private final Directory directory;
  private final IndexWriter writer;
  private final LanguageAnalyzers languages = new LanguageAnalyzers();
  private final ThreadLocal<TextAnalysis> analysis;

  private IndexBuilder(Path folder, WordTables tables, Directory directory, IndexWriter writer) {
    this.folder = folder;
    this.tables = tables;
    this.directory = directory;
    this.writer = writer;
    this.analysis = ThreadLocal.withInitial(() -> new TextAnalysis(this.tables));
  }

  private static FieldType wordType() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  /**
   * Opens the index of a folder for writing; an absent or empty folder becomes a new one.
   *
   * @param gazetteers the folder with {@code spelling.csv}, {@code mongolian-suffixes.txt} and
   *     {@code abbreviations.txt}
   * @throws IndexException where another process writes it, or it is damaged or of another format
   * @throws GazetteerException where a word table is not what it must be
   */
  public static IndexBuilder open(Path folder, Path gazetteers)
      throws IndexException, GazetteerException {
    try {
      Files.createDirectories(folder);
      return open(folder, gazetteers, FSDirectory.open(folder));
    } catch (IOException e) {
      throw fault(folder, e);
    }
  }

  /** The same over another view of the folder. */
  static IndexBuilder open(Path folder, Path gazetteers, Directory directory)
      throws IndexException, GazetteerException {
    WordTables tables = WordTables.read(gazetteers);
    IndexFormat format = new IndexFormat(tables.fingerprint());
    try {
      boolean isNew = !IndexFormat.isThere(folder) && directory.listAll().length == 0;
      if (!isNew) {
        format.check(folder);
      }
      IndexWriter writer = new IndexWriter(directory, settings());
      if (isNew) {
        begin(writer, format, folder);
      }
      return new IndexBuilder(folder, tables, directory, writer);
    } catch (LockObtainFailedException e) {
      throw locked(folder, e);
    } catch (IOException e) {
      throw fault(folder, e);
    }
  }

  /** A writer that is left open would keep the index locked for all who come after. */
  private static void begin(IndexWriter writer, IndexFormat format, Path folder)
      throws IOException {
    try {
      writer.commit();
      format.write(folder);
    } catch (IOException e) {
      try {
        writer.rollback();
      } catch (IOException more) {
        e.addSuppressed(more);
      }
      throw e;
    }
  }

  private static IndexWriterConfig settings() {
    return new IndexWriterConfig()
        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(MOST_GONE_PERCENT))
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setUseCompoundFile(false)
        .setCommitOnClose(false);
  }

  /**
   * Adds a document; one of the same id is replaced.
   *
   * @param persons names of those whom its text names
   */
  public void add(Document document, Facts facts, List<String> persons) throws IndexException {
    TextAnalysis own = analysis.get();
    String language = DocumentFields.language(document, facts);
    DocumentFields described = DocumentFields.of(document, facts);
    List<IndexableField> fields = new ArrayList<>(described.fields());
    fields.add(new BinaryDocValuesField(Stored.SHOWN, described.shown().pack()));
    FormsStream text =
        own.stream(Field.TEXT.code(), document.text(), TextMarks.of(document, facts), language);
    addWords(fields, Field.TEXT, text);
    fields.add(new Count(Stored.WORDS, text::wordCount));
    fields.add(new BinaryDocValuesField(Stored.TEXT, KeptText.pack(document.text())));
    fields.add(
        new BinaryDocValuesField(Stored.BLOCKS, KeptText.pack(BlockLines.of(document.blocks()))));
    if (languages.has(language)) {
      String field = Stored.textIn(language);
      CountedTokens tokens =
          new CountedTokens(languages.of(language).tokenStream(field, document.text()));
      fields.add(new org.apache.lucene.document.Field(field, tokens, WORDS));
      fields.add(new Count(Stored.termsIn(field), tokens::count));
    }
    words(own, fields, Field.TITLE, DocumentFields.title(document, facts), language);
    words(own, fields, Field.INSTRUMENT, DocumentFields.instruments(facts), language);
    words(own, fields, Field.PERSON, String.join("\n", persons), "");
    try {
      writer.updateDocument(new Term(Field.ID.code(), document.id()), fields);
    } catch (IOException e) {
      throw fault(folder, e);
    }
  }

  private static void words(
      TextAnalysis analysis,
      List<IndexableField> fields,
      Field field,
      String text,
      String language) {
    addWords(fields, field, analysis.stream(field.code(), text, TextMarks.NONE, language));
  }

  /** The terms of a field, and then how many they were. */
  private static void addWords(List<IndexableField> fields, Field field, FormsStream terms) {
    fields.add(new org.apache.lucene.document.Field(field.code(), terms, WORDS));
    fields.add(new Count(Stored.termsIn(field.code()), terms::termCount));
  }

  /** Takes a document out; no harm where there is none of this id. */
  public void remove(String documentId) throws IndexException {
    try {
      writer.deleteDocuments(new Term(Field.ID.code(), documentId));
    } catch (IOException e) {
      throw fault(folder, e);
    }
  }

  /** Makes everything so far lasting and visible to searches. */
  public void commit() throws IndexException {
    try {
      writer.commit();
    } catch (IOException e) {
      throw fault(folder, e);
    }
  }

  /** Merges the index into few parts, which makes a search faster; for the end of a first build. */
  public void compact(int parts) throws IndexException {
    try {
      writer.forceMerge(parts);
    } catch (IOException e) {
      throw fault(folder, e);
    }
  }

  /**
   * Clears away what was replaced or removed, where it is more than a hundredth of a part of the
   * index. The little that stays weighs nothing ({@link LiveReader}): to write a part anew for one
   * document takes longer than all else that is done about it.
   */
  public void expunge() throws IndexException {
    try {
      writer.forceMergeDeletes();
    } catch (IOException e) {
      throw fault(folder, e);
    }
  }

  @Override
  public void close() throws IndexException {
    try (directory;
        languages) {
      writer.rollback();
    } catch (IOException e) {
      throw fault(folder, e);
    }
  }

  /** A number that is known once the field before it in the document was read. */
  private static final class Count extends NumericDocValuesField {
    private final IntSupplier count;

    Count(String name, IntSupplier count) {
      super(name, 0);
      this.count = count;
    }

    @Override
    public Number numericValue() {
      return (long) count.getAsInt();
    }
  }

  private static IndexException locked(Path folder, LockObtainFailedException e) {
    return new IndexException(
        Fault.LOCKED,
        folder,
        "is being written by another process",
        "Wait until it has ended, then try again",
        e);
  }

  /** Whether a failure lies in the index or on the way to it. */
  static IndexException fault(Path folder, Exception e) {
    return switch (e) {
      case CorruptIndexException broken -> IndexFormat.broken(folder, broken);
      case IndexFormatTooOldException old -> IndexFormat.broken(folder, old);
      case IndexFormatTooNewException tooNew -> IndexFormat.broken(folder, tooNew);
      case IndexNotFoundException none -> IndexFormat.broken(folder, none);
      case EOFException cut -> IndexFormat.broken(folder, cut);
      case NoSuchFileException gone -> IndexFormat.broken(folder, gone);
      case IOException other -> IndexFormat.unreachable(folder, other);
      default -> IndexFormat.broken(folder, e);
    };
  }
}
