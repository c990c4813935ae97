package org.tunsh.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text: by script, by common English words, else by OpenNLP's detector,
 * loaded once.
 */
final class Languages {
  private static final int SAMPLE = 20_000;
  private static final String MODEL = "/langdetect-183.bin";
  private static final Set<String> ENGLISH =
      Set.of("the", "of", "and", "to", "in", "a", "that", "for", "is", "on", "with", "by", "as");

  private @Nullable LanguageDetectorModel model;

  /** ISO 639-1 code; empty where the text is too short to tell. */
  String of(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    String script = byScript(sample);
    if (!script.isEmpty()) {
      return script;
    }
    if (isEnglish(sample)) {
      return "en";
    }
    return sample.length() < 30 ? "" : detected(sample);
  }

  private static String byScript(String sample) {
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int arabic = 0;
    int letters = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      han += c >= 0x3400 && c <= 0x9FFF ? 1 : 0;
      kana += c >= 0x3040 && c <= 0x30FF ? 1 : 0;
      hangul += c >= 0xAC00 && c <= 0xD7AF ? 1 : 0;
      arabic += c >= 0x0620 && c <= 0x064A ? 1 : 0;
    }
    if (kana + han > letters * 0.4) {
      return kana * 8 > han ? "ja" : "zh";
    }
    if (hangul > letters * 0.4) {
      return "ko";
    }
    // Persian and Urdu have letters of their own; the detector tells them.
    boolean more = sample.chars().anyMatch(c -> c == 0x067E || c == 0x0686 || c == 0x06AF);
    return arabic > letters * 0.5 && !more ? "ar" : "";
  }

  private static boolean isEnglish(String sample) {
    StringTokenizer words =
        new StringTokenizer(sample.substring(0, Math.min(sample.length(), 4_000)), " \n\t,.;:()");
    int all = 0;
    int common = 0;
    boolean the = false;
    while (words.hasMoreTokens()) {
      String word = words.nextToken().toLowerCase(Locale.ROOT);
      all++;
      common += ENGLISH.contains(word) ? 1 : 0;
      the |= word.equals("the") || word.equals("and");
    }
    return the && all >= 8 && common > all * 0.17;
  }

  private String detected(String sample) {
    LanguageDetectorModel loaded = model();
    if (loaded == null) {
      return "";
    }
    Language best = new LanguageDetectorME(loaded).predictLanguage(sample);
    return best == null ? "" : twoLetters(best.getLang());
  }

  /**
   * The detector's codes are ISO 639-3, some of them for one of several tongues of a macrolanguage.
   */
  private static String twoLetters(String code) {
    String macro =
        switch (code) {
          case "cmn" -> "zho";
          case "pes" -> "fas";
          case "arb" -> "ara";
          case "ekk" -> "est";
          case "lvs" -> "lav";
          case "nob", "nno" -> "nor";
          case "zlm", "zsm" -> "msa";
          default -> code;
        };
    for (String two : Locale.getISOLanguages()) {
      if (Locale.of(two).getISO3Language().equals(macro)) {
        return two;
      }
    }
    return code;
  }

  private synchronized @Nullable LanguageDetectorModel model() {
    if (model == null) {
      try (InputStream input = Languages.class.getResourceAsStream(MODEL)) {
        model = input == null ? null : new LanguageDetectorModel(input);
      } catch (IOException broken) {
        throw new java.io.UncheckedIOException(
            "The model of languages in '" + MODEL + "' is damaged", broken);
      }
    }
    return model;
  }
}
