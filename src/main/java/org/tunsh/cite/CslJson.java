package org.tunsh.cite;

import java.util.List;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/** Items of the Citation Style Language's JSON. */
final class CslJson {
  private CslJson() {}

  static String of(List<Citation> citations) {
    return JsonText.document(citations.stream().map(CslJson::item).toList());
  }

  private static Fields item(Citation citation) {
    Fields item = JsonText.fields().put("id", citation.id()).put("type", type(citation.kind()));
    text(item, "title", citation.title());
    if (!citation.issuers().isEmpty()) {
      item.put(
          "author",
          citation.issuers().stream().map(name -> JsonText.fields().put("literal", name)).toList());
    }
    List<Integer> date = citation.dateParts().stream().map(Integer::valueOf).toList();
    if (!date.isEmpty()) {
      item.put("issued", JsonText.fields().put("date-parts", List.of(date)));
    }
    text(item, "genre", citation.kind().replace('-', ' '));
    text(item, "language", citation.language());
    text(item, "page", citation.page() > 0 ? String.valueOf(citation.page()) : "");
    text(item, "URL", citation.address());
    return item;
  }

  private static void text(Fields item, String name, String value) {
    if (!value.isEmpty()) {
      item.put(name, value);
    }
  }

  static String type(String kind) {
    return switch (kind) {
      case "treaty", "agreement" -> "treaty";
      case "news" -> "article-newspaper";
      case "study" -> "report";
      case "remarks" -> "speech";
      default -> "document";
    };
  }
}
