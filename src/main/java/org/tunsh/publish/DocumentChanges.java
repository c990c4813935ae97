package org.tunsh.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What happened to documents between two outputs, and why what was read out of them changed, in
 * words. Several documents may bear one name, since what was added or fetched keeps its own.
 */
final class DocumentChanges {
  private static final int ID_LENGTH = 16;

  private final Map<String, TreeSet<String>> before;
  private final Map<String, TreeSet<String>> after;
  private final Map<String, String> filesBefore;
  private final Map<String, String> filesAfter;
  private final Set<String> replaced = new HashSet<>();
  private final List<String> lists;
  private final Supplier<List<Kept>> untouched;
  private final List<Step> steps = new ArrayList<>();
  private @Nullable Map<String, String> filesUntouched;

  /** A document of an output. */
  record Kept(String file, String hash) {}

  /**
   * What happened to a document.
   *
   * @param before its hash then; empty where there was none
   * @param after its hash now; empty where there is none
   * @param because why, in words
   */
  record Step(String file, String before, String after, String because) {}

  /**
   * What happened.
   *
   * @param before the documents of the output before, but for some of the untouched ones
   * @param after those of the output now, but for the same
   * @param lists the lists that changed meanwhile
   * @param untouched documents of both outputs of which neither of the two has a name or a hash;
   *     asked for where something changed that was read out of one of them
   */
  DocumentChanges(
      List<Kept> before, List<Kept> after, List<String> lists, Supplier<List<Kept>> untouched) {
    this.lists = List.copyOf(lists);
    this.untouched = untouched;
    this.before = byFile(before);
    this.after = byFile(after);
    this.filesBefore = byId(before);
    this.filesAfter = byId(after);
    TreeSet<String> files = new TreeSet<>(this.before.keySet());
    files.addAll(this.after.keySet());
    files.forEach(this::compare);
  }

  private static Map<String, TreeSet<String>> byFile(List<Kept> documents) {
    Map<String, TreeSet<String>> hashes = new TreeMap<>();
    documents.forEach(
        each -> hashes.computeIfAbsent(each.file(), file -> new TreeSet<>()).add(each.hash()));
    return hashes;
  }

  private static Map<String, String> byId(List<Kept> documents) {
    Map<String, String> files = new HashMap<>();
    documents.forEach(each -> files.putIfAbsent(id(each.hash()), each.file()));
    return files;
  }

  static String id(String hash) {
    return hash.substring(0, Math.min(ID_LENGTH, hash.length()));
  }

  /** Of one name: as many as are both gone and new took each other's place. */
  private void compare(String file) {
    List<String> gone = without(before, after, file);
    List<String> come = without(after, before, file);
    int both = Math.min(gone.size(), come.size());
    for (int i = 0; i < both; i++) {
      replaced.add(id(gone.get(i)));
      replaced.add(id(come.get(i)));
      steps.add(new Step(file, gone.get(i), come.get(i), "the file changed"));
    }
    for (String hash : gone.subList(both, gone.size())) {
      String moved = filesAfter.get(id(hash));
      String because =
          moved == null ? "the file is gone or cannot be read" : "it is now '" + moved + "'";
      steps.add(new Step(file, hash, "", because));
    }
    for (String hash : come.subList(both, come.size())) {
      String moved = filesBefore.get(id(hash));
      String because = moved == null ? "the file is new" : "it was '" + moved + "' before";
      steps.add(new Step(file, "", hash, because));
    }
  }

  private static List<String> without(
      Map<String, TreeSet<String>> these, Map<String, TreeSet<String>> those, String file) {
    TreeSet<String> none = new TreeSet<>();
    List<String> left = new ArrayList<>(these.getOrDefault(file, none));
    left.removeAll(those.getOrDefault(file, none));
    return left;
  }

  private @Nullable String fileUntouched(String document) {
    Map<String, String> files = filesUntouched;
    if (files == null) {
      files = byId(untouched.get());
      filesUntouched = files;
    }
    return files.get(document);
  }

  /** What happened, by file. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Why something that was read out of a document changed. */
  String behind(String document) {
    String then = filesBefore.get(document);
    String now = filesAfter.get(document);
    if (then == null && now == null) {
      now = fileUntouched(document);
      then = now;
    }
    if (then != null && now != null) {
      return lists.isEmpty()
          ? "the rules or decisions changed for '" + now + "'"
          : "'" + String.join("', '", lists) + "' changed, which '" + now + "' is read with";
    }
    String how = replaced.contains(document) ? "changed" : now != null ? "is new" : "is gone";
    String file = now != null ? now : then;
    return file == null ? "" : "'" + file + "' " + how;
  }
}
