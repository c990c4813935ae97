package org.tunsh.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The fonts that papers carry with them, so that they look alike on every machine. */
enum Fonts {
  SERIF("DejaVu Serif", "DejaVuSerif.ttf", 400, false),
  SERIF_BOLD("DejaVu Serif", "DejaVuSerif-Bold.ttf", 700, false),
  SERIF_ITALIC("DejaVu Serif", "DejaVuSerif-Italic.ttf", 400, true),
  SANS("DejaVu Sans", "DejaVuSans.ttf", 400, false),
  SANS_BOLD("DejaVu Sans", "DejaVuSans-Bold.ttf", 700, false);

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  private final String family;
  private final String file;
  private final int weight;
  private final boolean italic;

  Fonts(String family, String file, int weight, boolean italic) {
    this.family = family;
    this.file = file;
    this.weight = weight;
    this.italic = italic;
  }

  String family() {
    return family;
  }

  int weight() {
    return weight;
  }

  boolean italic() {
    return italic;
  }

  InputStream open() {
    return PaperResource.open(FOLDER + file);
  }

  /** Makes the fonts known to what draws pictures. */
  static void register() {
    for (Fonts font : List.of(SANS, SANS_BOLD)) {
      try (InputStream in = font.open()) {
        GraphicsEnvironment.getLocalGraphicsEnvironment()
            .registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
      } catch (IOException e) {
        throw new UncheckedIOException("Reading the font '" + font.file + "' failed", e);
      } catch (FontFormatException e) {
        throw new IllegalStateException("The font '" + font.file + "' is broken", e);
      }
    }
  }
}
