package org.tunsh.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SimpleFieldComparator;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Puts documents in the order of their files, for those that are equal in all else. Lucene's order
 * of strings unpacks the name of each document that comes among the best so far; here a name is
 * unpacked when two of different parts of the index have to be compared, those of the best only
 * where all else is equal.
 */
final class FileOrder extends FieldComparatorSource {
  static final SortField FIELD = new SortField(Field.FILE.code(), new FileOrder());

  private FileOrder() {}

  @Override
  public FieldComparator<?> newComparator(
      String field, int hits, Pruning pruning, boolean reversed) {
    return new Names(field, hits);
  }

  /** A name by its number in a part of the index; below zero where a document has none. */
  private record Name(SortedDocValues part, int number) implements Comparable<Name> {
    private static final BytesRef NONE = new BytesRef();

    private BytesRef text() {
      try {
        return number < 0 ? NONE : BytesRef.deepCopyOf(part.lookupOrd(number));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public int compareTo(Name other) {
      return text().compareTo(other.text());
    }
  }

  /** Documents by the numbers of their names within their part of the index. */
  private static final class Names extends SimpleFieldComparator<Name> {
    private final String field;
    private final SortedDocValues[] parts;
    private final int[] numbers;
    private @Nullable SortedDocValues part;
    private int bottom;
    private @Nullable Name top;

    Names(String field, int hits) {
      this.field = field;
      this.parts = new SortedDocValues[hits];
      this.numbers = new int[hits];
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      part = DocValues.getSorted(leaf.reader(), field);
    }

    private SortedDocValues part() {
      if (part == null) {
        throw new IllegalStateException("No part of the index was set");
      }
      return part;
    }

    private int number(int doc) throws IOException {
      return part().advanceExact(doc) ? part().ordValue() : -1;
    }

    @Override
    public void copy(int slot, int doc) throws IOException {
      parts[slot] = part();
      numbers[slot] = number(doc);
    }

    @Override
    public int compare(int one, int other) {
      return parts[one] == parts[other]
          ? Integer.compare(numbers[one], numbers[other])
          : value(one).compareTo(value(other));
    }

    @Override
    public void setBottom(int slot) {
      bottom = slot;
    }

    @Override
    public int compareBottom(int doc) throws IOException {
      int number = number(doc);
      return parts[bottom] == part()
          ? Integer.compare(numbers[bottom], number)
          : value(bottom).compareTo(new Name(part(), number));
    }

    @Override
    public void setTopValue(Name value) {
      top = value;
    }

    @Override
    public int compareTop(int doc) throws IOException {
      return Objects.requireNonNull(top).compareTo(new Name(part(), number(doc)));
    }

    @Override
    public Name value(int slot) {
      return new Name(parts[slot], numbers[slot]);
    }
  }
}
