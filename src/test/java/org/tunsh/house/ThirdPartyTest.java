package org.tunsh.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of others' libraries is that of the class path, and each licence fits that of Tunsh. */
class ThirdPartyTest {
  private static final Pattern ROW =
      Pattern.compile("\\| [\\w.-]+:([\\w.-]+) \\| ([\\w.-]+) \\| (.+) \\|");

  /** Licences under which a library may be part of a program under GPL-3.0-or-later. */
  private static final Set<String> FITTING =
      Set.of(
          "Apache-2.0",
          "MIT",
          "BSD-3-Clause",
          "BSD-2-Clause",
          "GPL-3.0-or-later",
          "LGPL-2.1-or-later",
          "GPL-2.0-with-classpath-exception",
          "MPL-2.0",
          "EPL-2.0 OR GPL-3.0-or-later",
          "CC0-1.0",
          "Unicode-3.0",
          "OFL-1.1",
          "W3C");

  /** Data alone, which stands beside the program and is no part of its code. */
  private static final Set<String> DATA = Set.of("locales: CC-BY-SA-3.0");

  private static List<String> rows(String part) throws IOException {
    String text = Files.readString(Checkout.root().resolve("THIRD-PARTY.md"));
    String[] parts = text.split("(?m)^## ", -1);
    return parts[part.equals("program") ? 1 : 2]
        .lines()
        .filter(l -> ROW.matcher(l).matches())
        .toList();
  }

  /** Names as files of jars begin, with their versions. */
  private static Set<String> listed() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (String part : List.of("program", "tests")) {
      for (String row : rows(part)) {
        Matcher matcher = ROW.matcher(row);
        if (matcher.matches()) {
          listed.add(matcher.group(1) + "-" + matcher.group(2));
        }
      }
    }
    return listed;
  }

  @Test
  void everyLibraryOfTheClassPathIsListedWithItsVersion() throws IOException {
    Set<String> listed = listed();
    Set<String> missing = new TreeSet<>();
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      if (entry.contains("error_prone_core")) {
        break; // a compiler and its tools behind the class path proper
      }
      String repository = File.separator + "repository" + File.separator;
      if (entry.endsWith(".jar") && entry.contains(repository)) {
        String[] parts = entry.split(Pattern.quote(File.separator), -1);
        String version = parts[parts.length - 2];
        String name = parts[parts.length - 3];
        boolean tool = name.startsWith("junit-platform") || name.startsWith("surefire");
        if (!tool && !listed.contains(name + "-" + version)) {
          missing.add(name + "-" + version);
        }
      }
    }
    assertEquals(Set.of(), missing, "write THIRD-PARTY.md anew with .ci/third-party");
  }

  @Test
  void everyLicenceOfTheProgramFits() throws IOException {
    Set<String> unfit = new TreeSet<>();
    List<String> rows = rows("program");
    assertTrue(rows.size() > 50, rows.size() + " libraries");
    for (String row : rows) {
      Matcher matcher = ROW.matcher(row);
      if (matcher.matches()
          && !DATA.contains(matcher.group(1) + ": " + matcher.group(3))
          && List.of(matcher.group(3).split(" OR ")).stream().noneMatch(FITTING::contains)) {
        unfit.add(matcher.group(1) + ": " + matcher.group(3));
      }
    }
    assertEquals(Set.of(), unfit, "licences that do not fit GPL-3.0-or-later");
  }
}
