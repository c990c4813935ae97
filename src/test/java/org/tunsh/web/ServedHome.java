package org.tunsh.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tunsh.cli.Main;

/** {@code tunsh serve} in a process of its own over a home, as a user starts it. */
final class ServedHome implements AutoCloseable {
  private static final int PATIENCE = 300;

  private final Path home;
  private final Process process;
  private final String address;
  private final String token;

  ServedHome(Path home) throws IOException {
    this.home = home;
    process = process("serve", "--port", "0");
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    address = after(out, " at ").replaceFirst("/$", "");
    token = after(out, ": ");
  }

  private static String after(BufferedReader out, String sign) throws IOException {
    String line = String.valueOf(out.readLine());
    int at = line.indexOf(sign);
    if (at < 0) {
      throw new IOException("'tunsh serve' printed '" + line + "'; the log says more");
    }
    return line.substring(at + sign.length());
  }

  private Process process(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1200m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dtunsh.root=" + System.getProperty("tunsh.root", "."),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(words));
    command.addAll(List.of("--home", home.toString()));
    Files.createDirectories(home);
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(home.resolveSibling("served.log").toFile()))
        .start();
  }

  String address(String path) {
    return address + path;
  }

  String token() {
    return token;
  }

  /** Runs another command on the same home and gives what it printed. */
  String command(String... words) throws IOException, InterruptedException {
    Process run = process(words);
    String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!run.waitFor(PATIENCE, TimeUnit.SECONDS) || run.exitValue() > 1) {
      run.destroyForcibly();
      throw new IOException(
          String.join(" ", words)
              + " failed: "
              + Files.readString(home.resolveSibling("served.log")));
    }
    return printed;
  }

  String output(String file) throws IOException {
    return Files.readString(home.resolve("output").resolve(file));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    process.destroyForcibly().onExit().join();
  }
}
