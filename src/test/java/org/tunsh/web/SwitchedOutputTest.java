package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchedOutputTest {
  private static final String SEARCH = "/api/v1/search?q=aviation";

  @TempDir private Path folder;

  @Test
  void theNextRequestSeesWhatARunHasMade() throws Exception {
    try (MadeSite site = new MadeSite(folder)) {
      HttpResponse<String> before = site.get(SEARCH);
      assertTrue(before.body().startsWith("{\"total\":0,"), before.body());
      site.write("news.txt", "India and Mongolia will open a line of civil aviation in 2016.\n");
      site.run();
      HttpResponse<String> after = site.get(SEARCH);
      assertTrue(after.body().startsWith("{\"total\":1,"), after.body());
      assertNotEquals(before.headers().firstValue("ETag"), after.headers().firstValue("ETag"));
      assertEquals(200, site.get("/").statusCode());
    }
  }
}
