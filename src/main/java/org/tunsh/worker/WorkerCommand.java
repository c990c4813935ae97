package org.tunsh.worker;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** How a child of this Java is started that reads documents. */
public final class WorkerCommand {
  private WorkerCommand() {}

  /**
   * The command, with this process's Java and class path.
   *
   * @param heap the most memory, as Java takes it
   * @param archive the option that names an archive of classes; empty for Java's own
   */
  public static List<String> of(String heap, String archive) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        archive.isEmpty() ? "-Xshare:auto" : archive,
        "-Xlog:disable",
        "-Xmx" + heap,
        "-XX:MaxDirectMemorySize=128m",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-XX:+ShowCodeDetailsInExceptionMessages",
        "--enable-native-access=ALL-UNNAMED",
        "-Dfile.encoding=UTF-8",
        "-Dsun.jnu.encoding=UTF-8",
        "-Djava.awt.headless=true",
        "-cp",
        classPath(),
        WorkerMain.class.getName());
  }

  private static String classPath() {
    return System.getProperty("java.class.path", "")
        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
  }
}
