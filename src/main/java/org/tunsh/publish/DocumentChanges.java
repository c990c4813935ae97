package org.tunsh.publish;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Why documents and what was read out of them changed between two outputs, in words. */
final class DocumentChanges {
  private static final int ID_LENGTH = 16;

  private final Map<String, String> before;
  private final Map<String, String> after;
  private final Map<String, String> filesBefore;
  private final Map<String, String> filesAfter;

  /**
   * @param before hashes by file in the earlier output
   * @param after hashes by file now
   */
  DocumentChanges(Map<String, String> before, Map<String, String> after) {
    this.before = before;
    this.after = after;
    this.filesBefore = byHash(before);
    this.filesAfter = byHash(after);
  }

  private static Map<String, String> byHash(Map<String, String> hashes) {
    Map<String, String> files = new TreeMap<>();
    hashes.forEach((file, hash) -> files.putIfAbsent(id(hash), file));
    return files;
  }

  private static String id(String hash) {
    return hash.substring(0, Math.min(ID_LENGTH, hash.length()));
  }

  /** Why a document's line changed. */
  String of(String file) {
    String hash = after.getOrDefault(file, "");
    if (hash.isEmpty()) {
      String moved = filesAfter.get(id(before.getOrDefault(file, "")));
      return moved == null ? "the file is gone or cannot be read" : "it is now '" + moved + "'";
    }
    if (before.containsKey(file)) {
      return "the file changed";
    }
    String moved = filesBefore.get(id(hash));
    return moved == null ? "the file is new" : "it was '" + moved + "' before";
  }

  /** Why something that was read out of a document changed. */
  String behind(String document) {
    Optional<String> then = Optional.ofNullable(filesBefore.get(document));
    Optional<String> now = Optional.ofNullable(filesAfter.get(document));
    if (then.isPresent() && now.isPresent()) {
      return "the rules, lists or decisions changed for '" + now.get() + "'";
    }
    if (now.isPresent()) {
      return before.containsKey(now.get())
          ? "'" + now.get() + "' changed"
          : "'" + now.get() + "' is new";
    }
    String file = then.orElse("");
    return after.containsKey(file) ? "'" + file + "' changed" : "'" + file + "' is gone";
  }
}
