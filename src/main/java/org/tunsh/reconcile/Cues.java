package org.tunsh.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The words of {@code bearing.yaml}.
 *
 * @param together both parties are spoken of at once
 * @param speaker the one who speaks is one of the two
 * @param asked a question, not a telling
 * @param manyMatters titles of texts in which many matters are asked and answered
 * @param oneSided instruments that one government makes alone
 */
record Cues(Pattern together, Pattern speaker, Pattern asked, Pattern manyMatters, Pattern oneSided) {
  private static final String FILE = "bearing.yaml";

  static Cues read() {
    try (InputStream in = Cues.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks 'org/tunsh/reconcile/" + FILE + "'");
      }
      Map<?, ?> lists =
          (Map<?, ?>)
              new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in);
      return new Cues(
          words(lists, "together"),
          words(lists, "speaker"),
          Pattern.compile("(?i)" + alternatives(lists, "asked")),
          words(lists, "many-matters"),
          words(lists, "one-sided-instruments"));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading 'org/tunsh/reconcile/" + FILE + "' failed", e);
    }
  }

  private static Pattern words(Map<?, ?> lists, String list) {
    return Pattern.compile("(?i)\\b" + alternatives(lists, list) + "\\b");
  }

  private static String alternatives(Map<?, ?> lists, String list) {
    if (!(lists.get(list) instanceof List<?> words)) {
      throw new IllegalStateException(FILE + " lacks the list '" + list + "'");
    }
    return words.stream().map(Object::toString).collect(Collectors.joining("|", "(?:", ")"));
  }
}
