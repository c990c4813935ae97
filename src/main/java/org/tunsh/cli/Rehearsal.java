package org.tunsh.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Does commands one after the other and throws away what they say: the launcher has the classes
 * that they load kept in an archive.
 */
final class Rehearsal {
  private Rehearsal() {}

  /**
   * Takes the name of a file with a command a line, its words parted by tabs; "class" and a name
   * stand for a class that is to be kept as well.
   *
   * @throws IOException where the file cannot be read
   * @throws ClassNotFoundException where such a class is not there
   */
  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    PrintStream silence =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    System.setOut(silence);
    System.setErr(silence);
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] words = line.split("\t", -1);
      if (words[0].equals("class")) {
        Class.forName(words[1]);
      } else {
        Main.execute(words);
      }
    }
  }
}
