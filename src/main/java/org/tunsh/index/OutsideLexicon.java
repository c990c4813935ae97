package org.tunsh.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** The words of an index outside this program: asked for by beginning and pattern. */
final class OutsideLexicon implements Lexicon {
  /** Words of one beginning letter and about one length that are looked through for like ones. */
  private static final int MOST_LIKE = 500_000;

  private static final int FUZZY_TERMS = 50;

  private final WordSource words;

  OutsideLexicon(WordSource words) {
    this.words = words;
  }

  @Override
  public Set<String> languages() {
    return words.languages();
  }

  @Override
  public List<String> beginning(String field, String letters, int most) {
    return words.words(field, letters, "", most);
  }

  @Override
  public Set<String> expanded(MultiTermQuery query, int most) {
    return switch (query) {
      case PrefixQuery prefix ->
          new LinkedHashSet<>(words.words(query.getField(), prefix.getPrefix().text(), "", most));
      case WildcardQuery wildcard -> matching(wildcard, most);
      case FuzzyQuery fuzzy -> first(like(fuzzy), most);
      default -> throw new IllegalArgumentException("No words are known for " + query);
    };
  }

  private Set<String> matching(WildcardQuery query, int most) {
    String pattern = query.getTerm().text();
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return new LinkedHashSet<>(
        words.words(query.getField(), Wildcards.beginning(pattern), regex.toString(), most));
  }

  /** All words that a fuzzy query takes, in their order. */
  private List<String> like(FuzzyQuery query) {
    String word = query.getTerm().text();
    int length = word.codePointCount(0, word.length());
    int edits = query.getMaxEdits();
    String same = word.substring(0, word.offsetByCodePoints(0, Math.min(1, length)));
    String lengths = ".{" + Math.max(1, length - edits) + "," + (length + edits) + "}";
    return taken(query, edits, words.words(query.getField(), same, lengths, MOST_LIKE));
  }

  private static List<String> taken(FuzzyQuery query, int edits, List<String> all) {
    if (edits == 0) {
      return all.stream().filter(query.getTerm().text()::equals).toList();
    }
    ByteRunAutomaton like =
        FuzzyQuery.getFuzzyAutomaton(
                query.getTerm().text(), edits, query.getPrefixLength(), query.getTranspositions())
            .runAutomaton;
    List<String> taken = new ArrayList<>();
    for (String word : all) {
      BytesRef bytes = new BytesRef(word);
      if (like == null || like.run(bytes.bytes, bytes.offset, bytes.length)) {
        taken.add(word);
      }
    }
    return taken;
  }

  /** The words that a fuzzy query over a whole field asks for: the likest, as Lucene picks them. */
  List<String> likest(FuzzyQuery query) {
    List<String> all = new ArrayList<>(like(query));
    if (all.size() > FUZZY_TERMS) {
      all.sort(Comparator.comparing((String word) -> -likeness(query, word)));
    }
    return all.subList(0, Math.min(FUZZY_TERMS, all.size()));
  }

  private static float likeness(FuzzyQuery query, String word) {
    int edits = 0;
    while (edits < query.getMaxEdits() && taken(query, edits, List.of(word)).isEmpty()) {
      edits++;
    }
    String wanted = query.getTerm().text();
    int shorter =
        Math.min(word.codePointCount(0, word.length()), wanted.codePointCount(0, wanted.length()));
    return 1f - (float) edits / shorter;
  }

  private static Set<String> first(List<String> all, int most) {
    return new LinkedHashSet<>(all.subList(0, Math.min(most, all.size())));
  }
}
