package org.tunsh.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tunsh.paper.Part.Sentence;

/**
 * A paper whose every sentence has its notes.
 *
 * @param language of its words, such as {@code en-GB}
 * @param title the title
 * @param subtitle what it rests on
 * @param body in reading order
 * @param labels headings of what each form adds: {@code contents}, {@code notes}, {@code
 *     bibliography}, {@code see}, {@code page}, {@code table}, {@code figure}
 * @param bibliography an entry for each document that a note quotes, in the order of {@link
 *     #sources}
 */
public record Paper(
    String language,
    String title,
    String subtitle,
    List<Part> body,
    Map<String, String> labels,
    List<String> bibliography) {
  public Paper {
    body = List.copyOf(body);
    labels = Map.copyOf(labels);
    bibliography = List.copyOf(bibliography);
  }

  /** The word for something that each form adds. */
  public String label(String name) {
    return labels.getOrDefault(name, name);
  }

  /** The notes with their numbers, from 1 in reading order. */
  public Map<Note, Integer> notes() {
    return numbered(body);
  }

  /** The ids of the documents that the notes quote, in the order of their first quote. */
  public List<String> sources() {
    return sources(body);
  }

  /** The same for a body that has no bibliography yet. */
  public static List<String> sources(List<Part> body) {
    Set<String> documents = new LinkedHashSet<>();
    for (Note note : numbered(body).keySet()) {
      note.quotes().forEach(quote -> documents.add(quote.document()));
    }
    return List.copyOf(documents);
  }

  private static Map<Note, Integer> numbered(List<Part> body) {
    Map<Note, Integer> numbers = new LinkedHashMap<>();
    Consumer<Note> count = note -> numbers.putIfAbsent(note, numbers.size() + 1);
    for (Part part : body) {
      sentences(part).forEach(sentence -> sentence.notes().forEach(count));
    }
    return numbers;
  }

  /** Every sentence of a part in reading order. */
  public static List<Sentence> sentences(Part part) {
    return switch (part) {
      case Part.Paragraph paragraph -> paragraph.sentences();
      case Part.Items items -> items.sentences();
      case Part.Table table -> {
        List<Sentence> all = new ArrayList<>();
        table.rows().forEach(row -> row.forEach(all::addAll));
        yield all;
      }
      case Part.Heading heading -> List.of();
      case Part.Figure figure -> List.of();
    };
  }
}
