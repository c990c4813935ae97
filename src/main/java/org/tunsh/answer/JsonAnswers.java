package org.tunsh.answer;

import java.util.List;
import org.tunsh.index.Collocation;
import org.tunsh.index.Concordance;
import org.tunsh.index.ConcordanceLine;
import org.tunsh.index.Hit;
import org.tunsh.index.SearchResult;
import org.tunsh.index.YearFrequency;
import org.tunsh.model.Span;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/** Answers as JSON; every key is always there. */
public final class JsonAnswers {
  private JsonAnswers() {}

  /** What {@code tunsh search --json} and {@code /api/v1/search} give. */
  public static Fields search(SearchResult result) {
    Fields facets = JsonText.fields();
    result.facets().forEach((field, values) -> facets.put(field, facet(values)));
    return JsonText.fields()
        .put("total", result.total())
        .put("partial", result.partial())
        .put("hits", result.hits().stream().map(JsonAnswers::hit).toList())
        .put("facets", facets);
  }

  private static List<Fields> facet(List<SearchResult.FacetValue> values) {
    return values.stream()
        .map(value -> JsonText.fields().put("value", value.value()).put("count", value.count()))
        .toList();
  }

  /**
   * One hit; {@code highlights} are places within the snippet, {@code found} in the canonical text.
   */
  public static Fields hit(Hit hit) {
    MarkedLine snippet = MarkedLine.of(hit.snippet());
    return description(hit)
        .put("page", hit.page())
        .put("snippet", snippet.text())
        .put("highlights", spans(snippet.found()))
        .put("found", spans(hit.passages().stream().flatMap(p -> p.found().stream()).toList()))
        .put("score", JsonText.rounded(hit.score()));
  }

  /** What a hit says of its document as a whole. */
  public static Fields description(Hit hit) {
    return JsonText.fields()
        .put("document", hit.document())
        .put("file", hit.file())
        .put("title", hit.title())
        .put("date", hit.date())
        .put("kind", hit.kind())
        .put("language", hit.language())
        .put("parties", hit.parties())
        .put("source", hit.source());
  }

  private static List<List<Integer>> spans(List<Span> spans) {
    return spans.stream().map(span -> List.of(span.start(), span.end())).toList();
  }

  public static Fields concordance(Concordance.Lines lines) {
    return JsonText.fields()
        .put("total", lines.total())
        .put("partial", lines.partial())
        .put("lines", lines.lines().stream().map(JsonAnswers::line).toList());
  }

  private static Fields line(ConcordanceLine line) {
    return JsonText.fields()
        .put("document", line.document())
        .put("file", line.file())
        .put("title", line.title())
        .put("date", line.date())
        .put("page", line.page())
        .put("left", line.left())
        .put("keyword", line.keyword())
        .put("right", line.right())
        .put("start", line.span().start())
        .put("end", line.span().end());
  }

  public static Fields frequency(List<YearFrequency> years) {
    return JsonText.fields().put("years", years.stream().map(JsonAnswers::year).toList());
  }

  private static Fields year(YearFrequency year) {
    return JsonText.fields()
        .put("year", year.year())
        .put("found", year.found())
        .put("documents", year.documents())
        .put("words", year.words())
        .put("perTenThousand", JsonText.rounded(year.perTenThousand()));
  }

  public static Fields collocations(List<Collocation> collocations) {
    return JsonText.fields()
        .put("collocations", collocations.stream().map(JsonAnswers::collocation).toList());
  }

  private static Fields collocation(Collocation each) {
    return JsonText.fields()
        .put("word", each.word())
        .put("near", each.near())
        .put("overall", each.overall())
        .put("expected", JsonText.rounded(each.expected()))
        .put("g2", JsonText.rounded(each.g2()));
  }
}
