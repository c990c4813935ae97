package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.tunsh.model.Metadata;

/**
 * The YAML before a Markdown text, as metadata: common keys of site generators, and Tunsh's own.
 */
final class FrontMatter {
  private static final Pattern FENCED =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\R(.*?)\\R(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("(?m)^([A-Za-z_][\\w-]*):[ \\t]*(.*)$");

  private FrontMatter() {}

  /**
   * Text parted from its front matter.
   *
   * @param metadata what the front matter says
   * @param body the text after it
   */
  record Parted(Metadata metadata, String body) {}

  static Parted part(String text) {
    Matcher matcher = FENCED.matcher(text.length() > 3 ? text : "");
    if (!text.stripLeading().startsWith("---") || !matcher.find()) {
      return new Parted(Metadata.NONE, text);
    }
    return new Parted(metadata(values(matcher.group(1))), text.substring(matcher.end()));
  }

  private static Map<?, ?> values(String yaml) {
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setMaxAliasesForCollections(20)
              .setAllowDuplicateKeys(true)
              .build();
      Object loaded = new Load(settings).loadFromString(yaml);
      return loaded instanceof Map<?, ?> map ? map : Map.of();
    } catch (YamlEngineException broken) {
      // Front matter that is no YAML still has its 'key: value' lines (a title with a colon, a
      // stray backslash).
      return lines(yaml);
    }
  }

  private static Map<String, String> lines(String yaml) {
    Map<String, String> values = new java.util.LinkedHashMap<>();
    Matcher matcher = LINE.matcher(yaml);
    while (matcher.find()) {
      String value = matcher.group(2).strip().replaceAll("^(['\"])(.*)\\1$", "$2");
      values.put(matcher.group(1), value);
    }
    return values;
  }

  private static Metadata metadata(Map<?, ?> values) {
    return new Metadata(
        first(values, "title"),
        first(values, "issuer", "publisher", "author", "organisation", "organization"),
        Dates.iso(first(values, "date", "published_time", "published", "signed")),
        language(first(values, "language", "lang")),
        first(values, "kind"),
        first(values, "source", "source_url", "url", "permalink"),
        first(values, "class", "sourceClass", "source_class"),
        Dates.iso(first(values, "obtained", "retrieved", "accessed")),
        list(values.get("parties")));
  }

  private static String language(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return lower.length() > 2 && (lower.charAt(2) == '-' || lower.charAt(2) == '_')
        ? lower.substring(0, 2)
        : lower;
  }

  private static String first(Map<?, ?> values, String... keys) {
    for (String key : keys) {
      Object value = values.get(key);
      if (value != null && !(value instanceof Map) && !(value instanceof List)) {
        return clean(value.toString());
      }
    }
    return "";
  }

  private static List<String> list(@org.jspecify.annotations.Nullable Object value) {
    List<String> out = new ArrayList<>();
    if (value instanceof List<?> items) {
      items.forEach(item -> out.add(clean(String.valueOf(item))));
    } else if (value != null) {
      for (String item : value.toString().split("[,;\\s]+", -1)) {
        if (!item.isBlank()) {
          out.add(clean(item));
        }
      }
    }
    return out;
  }

  private static String clean(String value) {
    return Letters.fold(Callouts.cleared(value).replace("\\_", " ").replace("\\xa0", " ")).strip();
  }
}
