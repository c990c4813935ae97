package org.tunsh.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
 * @param manyParties instruments of many states
 * @param manySigners words by which an instrument is one of many
 * @param establishing words that set up a tier
 * @param partners what a tier is called by, whatever stands before it
 * @param bodies what bears the name of a partnership and is none
 * @param notYet what is not yet, or only might be
 * @param onSources remarks on the wording and the dates of sources
 * @param codes what must stand in words that bear a code
 */
record Cues(
    Pattern together,
    Pattern speaker,
    Pattern asked,
    Pattern manyMatters,
    Pattern oneSided,
    Pattern manyParties,
    Pattern manySigners,
    Pattern establishing,
    Pattern partners,
    Pattern bodies,
    Pattern notYet,
    Pattern onSources,
    Map<String, Pattern> codes) {
  private static final String FILE = "bearing.yaml";
  private static final String STRESS = "core";

  /** Letters between a word of stress and what it stresses. */
  private static final int NEAR = 60;

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
          words(lists, "one-sided-instruments"),
          words(lists, "many-parties"),
          words(lists, "many-signers"),
          near(alternatives(lists, "establishing")),
          Pattern.compile("(?i)\\b" + alternatives(lists, "partners")),
          words(lists, "bodies"),
          words(lists, "not-yet"),
          words(lists, "on-sources"),
          codes(lists.get("codes")));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading 'org/tunsh/reconcile/" + FILE + "' failed", e);
    }
  }

  /** Whether words hold what a code asks for; a code that asks for nothing is held by all. */
  boolean bears(String code, String words) {
    Pattern wanted = codes.get(code);
    return wanted == null || wanted.matcher(words).find();
  }

  /** Whether words lay stress on what a code asks for: a word of stress stands near it. */
  boolean stresses(String code, String words) {
    Pattern wanted = codes.get(code);
    Pattern stress = codes.get(STRESS);
    return wanted == null
        || stress == null
        || wanted
            .matcher(words)
            .results()
            .anyMatch(
                named ->
                    stress
                        .matcher(words)
                        .results()
                        .anyMatch(
                            laid ->
                                laid.end() <= named.start()
                                    ? named.start() - laid.end() <= NEAR
                                    : laid.start() - named.end() <= NEAR));
  }

  private static Map<String, Pattern> codes(@Nullable Object lists) {
    if (!(lists instanceof Map<?, ?> map)) {
      throw new IllegalStateException(FILE + " lacks the lists 'codes'");
    }
    Map<String, Pattern> codes = new TreeMap<>();
    map.keySet()
        .forEach(
            code ->
                codes.put(
                    code.toString(),
                    Pattern.compile("(?i)\\b" + alternatives(map, code.toString()))));
    return codes;
  }

  /** The verb before the name of a tier, or soon after it. */
  private static Pattern near(String verbs) {
    String name = "\\b(?:partner|relation|ties\\b)";
    String verb = "\\b" + verbs + "\\b";
    return Pattern.compile("(?i)" + verb + ".{0,60}" + name + "|" + name + "\\w*.{0,25}" + verb);
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
