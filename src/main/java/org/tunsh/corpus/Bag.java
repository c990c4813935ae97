package org.tunsh.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A BagIt bag (RFC 8493): files with checksums, as archives hand them on.
 *
 * @param folder of the bag
 * @param payload its files below {@code data/}, by path, each checked
 */
public record Bag(Path folder, List<Path> payload) {
  private static final String DATA = "data";
  private static final String DECLARATION = "bagit.txt";
  private static final String INFO = "bag-info.txt";
  private static final int BUFFER = 1 << 16;
  private static final int MOST_FILES = 1_000_000;

  /** Checksums that this program makes and checks, the strongest first. */
  private static final Map<String, String> ALGORITHMS = algorithms();

  public Bag {
    payload = List.copyOf(payload);
  }

  private static Map<String, String> algorithms() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("sha512", "SHA-512");
    names.put("sha256", "SHA-256");
    return names;
  }

  /** Whether a folder says that it is a bag. */
  public static boolean isBag(Path folder) {
    return Files.isRegularFile(folder.resolve(DECLARATION));
  }

  /**
   * Makes a bag of a folder that has {@code data/} already.
   *
   * @param day of the bagging
   */
  public static Bag close(Path folder, String description, LocalDate day) throws IOException {
    List<Path> payload = files(folder.resolve(DATA));
    StringBuilder manifest = new StringBuilder();
    long octets = 0;
    for (Path file : payload) {
      octets += Files.size(file);
      manifest.append(line(folder, file));
    }
    write(folder.resolve(DECLARATION), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    write(
        folder.resolve(INFO),
        "Bag-Software-Agent: tunsh\n"
            + ("Bagging-Date: " + day + "\n")
            + ("External-Description: " + description + "\n")
            + ("Payload-Oxum: " + octets + "." + payload.size() + "\n"));
    write(folder.resolve("manifest-sha512.txt"), manifest.toString());
    StringBuilder tags = new StringBuilder();
    for (String tag : List.of(INFO, DECLARATION, "manifest-sha512.txt")) {
      tags.append(line(folder, folder.resolve(tag)));
    }
    write(folder.resolve("tagmanifest-sha512.txt"), tags.toString());
    return new Bag(folder, payload);
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(Path folder, Path file) throws IOException {
    String name = folder.relativize(file).toString().replace('\\', '/');
    String safe = name.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    return digest("SHA-512", file) + "  " + safe + "\n";
  }

  /**
   * Opens a bag and checks all of it: no file that is missing, changed, unlisted or outside.
   *
   * @throws IOException saying what is wrong with it
   */
  public static Bag open(Path folder) throws IOException {
    String declaration = text(folder.resolve(DECLARATION));
    if (!declaration.matches(
        "(?s)\\uFEFF?BagIt-Version: (0\\.9[67]|1\\.0)\\R"
            + "Tag-File-Character-Encoding: [Uu][Tt][Ff]-8\\R?.*")) {
      throw wrong(folder, "its bagit.txt names no version that is read (1.0, UTF-8)");
    }
    if (Files.exists(folder.resolve("fetch.txt")) && !text(folder.resolve("fetch.txt")).isBlank()) {
      throw wrong(folder, "it is not complete: fetch.txt names files that are to be fetched first");
    }
    List<Path> payload = files(folder.resolve(DATA));
    boolean checked = false;
    for (Map.Entry<String, String> algorithm : ALGORITHMS.entrySet()) {
      checked |= check(folder, "manifest-", algorithm, Optional.of(payload));
      check(folder, "tagmanifest-", algorithm, Optional.empty());
    }
    if (!checked) {
      throw wrong(folder, "it has no manifest-sha512.txt and no manifest-sha256.txt");
    }
    oxum(folder, payload);
    return new Bag(folder, payload);
  }

  private static boolean check(
      Path folder, String prefix, Map.Entry<String, String> algorithm, Optional<List<Path>> all)
      throws IOException {
    Path manifest = folder.resolve(prefix + algorithm.getKey() + ".txt");
    if (!Files.exists(manifest)) {
      return false;
    }
    Map<Path, String> sums = new TreeMap<>();
    for (String line : text(manifest).split("\\R")) {
      if (!line.isBlank()) {
        String[] parts = line.strip().split("\\s+", 2);
        String name = parts.length == 2 ? parts[1].replaceFirst("^\\*", "") : "";
        sums.put(inside(folder, name, all.isPresent()), parts[0]);
      }
    }
    for (Map.Entry<Path, String> sum : sums.entrySet()) {
      String name = folder.relativize(sum.getKey()).toString();
      if (!Files.isRegularFile(sum.getKey(), LinkOption.NOFOLLOW_LINKS)) {
        throw wrong(folder, "'" + name + "' is missing");
      }
      if (!digest(algorithm.getValue(), sum.getKey()).equalsIgnoreCase(sum.getValue())) {
        throw wrong(folder, "the bytes of '" + name + "' are not those that were packed");
      }
    }
    for (Path file : all.orElse(List.of())) {
      if (!sums.containsKey(file)) {
        throw wrong(folder, "'" + folder.relativize(file) + "' stands in no manifest");
      }
    }
    return true;
  }

  /** The file that a line of a manifest means; nothing outside the bag, whatever it is called. */
  private static Path inside(Path folder, String name, boolean payload) throws IOException {
    String plain = name.replaceAll("(?i)%0A", "\n").replaceAll("(?i)%0D", "\r").replace("%25", "%");
    boolean odd =
        plain.isEmpty() || plain.startsWith("/") || plain.startsWith("~") || plain.contains("\\");
    Path root = payload ? folder.resolve(DATA) : folder;
    if (odd || !folder.resolve(plain).normalize().startsWith(root.normalize())) {
      throw wrong(folder, "a manifest names '" + name + "', which is not inside it");
    }
    for (String part : plain.split("/")) {
      if (part.equals("..")) {
        throw wrong(folder, "a manifest names '" + name + "', which is not inside it");
      }
    }
    return folder.resolve(plain);
  }

  private static void oxum(Path folder, List<Path> payload) throws IOException {
    Path info = folder.resolve(INFO);
    if (!Files.exists(info)) {
      return;
    }
    for (String line : text(info).split("\\R")) {
      if (line.startsWith("Payload-Oxum:")) {
        long octets = 0;
        for (Path file : payload) {
          octets += Files.size(file);
        }
        String found = octets + "." + payload.size();
        String said = line.substring(line.indexOf(':') + 1).strip();
        if (!said.equals(found)) {
          throw wrong(folder, "its Payload-Oxum says " + said + ", but it holds " + found);
        }
      }
    }
  }

  /** Regular files alone, by path; links are none of a bag's. */
  private static List<Path> files(Path data) throws IOException {
    if (!Files.isDirectory(data, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("The bag has no folder '" + data + "'");
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.walk(data)) {
      for (Path file : found.limit(MOST_FILES).sorted().toList()) {
        if (Files.isSymbolicLink(file)) {
          throw new IOException("The bag holds a link, '" + file + "'; links are not followed");
        }
        if (Files.isRegularFile(file)) {
          files.add(file);
        }
      }
    }
    return files;
  }

  private static IOException wrong(Path folder, String problem) {
    return new IOException("The bag '" + folder + "' is not valid: " + problem);
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static String digest(String algorithm, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has " + algorithm, e);
    }
  }
}
