package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
  private static final int PATIENCE = 120;

  @TempDir private Path folder;

  private static Optional<Path> chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private BufferedImage picture(Path browser, String address, int width, String name)
      throws IOException, InterruptedException {
    Path picture = folder.resolve(name + ".png");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                "--screenshot=" + picture,
                "--window-size=" + width + ",1200",
                address)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile())
            .start();
    try {
      assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "the browser did not end");
    } finally {
      process.destroyForcibly();
    }
    return ImageIO.read(picture.toFile());
  }

  private static int colours(BufferedImage picture) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y += 3) {
      for (int x = 0; x < picture.getWidth(); x += 3) {
        colours.add(picture.getRGB(x, y));
      }
    }
    return colours.size();
  }

  @Test
  void aBrowserDrawsThePagesWithTheirOwnStyle() throws Exception {
    Optional<Path> browser = chromium();
    Assumptions.assumeTrue(
        browser.isPresent(), "no chromium: install it with 'apt-get install chromium'");
    try (MadeSite site = new MadeSite(folder.resolve("site"))) {
      for (String path : List.of("/", "/search?q=mongolia", "/concordance?q=strategic")) {
        String name = "page" + path.hashCode();
        BufferedImage picture = picture(browser.orElseThrow(), site.address(path), 1200, name);
        assertEquals(1200, picture.getWidth());
        assertTrue(colours(picture) > 20, path + " is drawn without its text or style");
      }
    }
  }
}
