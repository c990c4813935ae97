package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.house.OutsideProgram;

/** The forms of who is signed in, and an archive's own lists, on the screen of a phone. */
class PhoneTest {
  private static final int WIDTH = 375;
  private static final String LONG = "a phrase whose remark is as long as people write them, ";

  @TempDir private Path folder;

  @Test
  void noPageOfTheDeskIsWiderThanAPhone() throws Exception {
    Path program = OutsideProgram.CHROMIUM.required();
    Path own = Files.createDirectories(folder.resolve("home/corpus/gazetteers"));
    try (MadeSite site = new MadeSite(folder);
        Chromium browser = Chromium.start(program, folder)) {
      Files.writeString(own.resolve("areas.yaml"), "# " + LONG.repeat(3) + "\n");
      browser.open(site.address("/sign-in?back=/add"), WIDTH, 800, false);
      browser.click("#name");
      browser.type("A. Bold");
      browser.click("#token");
      browser.type(MadeSite.TOKEN);
      browser.awaitNext(() -> browser.click("form.review button"));
      for (String page : List.of("/add", "/gazetteers", "/review", "/review/log")) {
        browser.open(site.address(page), WIDTH, 800, false);
        int wide = browser.evaluate("document.documentElement.scrollWidth").asInt(9999);
        assertTrue(wide <= WIDTH, page + " is " + wide + " px wide");
      }
    }
  }
}
