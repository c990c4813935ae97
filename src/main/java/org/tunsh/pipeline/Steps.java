package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tunsh.corpus.Source;
import org.tunsh.extract.Models;
import org.tunsh.gazetteer.ListChange;
import org.tunsh.model.Metadata;

/**
 * The versions of everything but the documents, each of what depends on it.
 *
 * @param reading of what makes a document of a file
 * @param extraction of what makes facts of a document, without the lists
 * @param lists the texts of the gazetteers by file name
 * @param others of what the dataset and its files are made with besides
 * @param document of what looks at one document
 */
record Steps(
    String reading, String extraction, Map<String, String> lists, String others, String document) {
  private static final String MODELS = "models/";

  /** Most files have no sidecar: what it says is put into words once. */
  private static final String NO_SIDECAR = Metadata.NONE.toString();

  Steps {
    lists = Map.copyOf(lists);
  }

  private Steps(String reading, String extraction, Map<String, String> lists, String others) {
    this(reading, extraction, lists, others, Inputs.sha256(List.of(extraction, hash(lists))));
  }

  static Steps of(Workspace workspace, boolean specimens, RunSettings settings) throws IOException {
    CodeVersion code = CodeVersion.ofThisProgram();
    return new Steps(
        code.reading(),
        Inputs.sha256(
            List.of(
                code.document(),
                "specimens=" + specimens,
                "all=" + settings.annotateAll(),
                "uncalibrated=" + settings.uncalibrated())),
        texts(workspace),
        Inputs.sha256(List.of(code.all(), ReferenceFolder.fingerprint(workspace.reference()))));
  }

  /**
   * The texts of all lists and of what was learned; the archive's own are known by their folder.
   */
  static Map<String, String> texts(Workspace workspace) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    enter("", workspace.gazetteers(), texts);
    enter(ListChange.OWN, workspace.ownGazetteers(), texts);
    for (String name : Models.FILES) {
      Path model = workspace.models().resolve(name);
      if (Files.exists(model)) {
        texts.put(MODELS + name, Files.readString(model));
      }
    }
    return texts;
  }

  private static void enter(String prefix, Path folder, Map<String, String> texts)
      throws IOException {
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        for (Path file :
            files
                .filter(Files::isRegularFile)
                .filter(f -> !f.getFileName().toString().startsWith("."))
                .toList()) {
          // What is no UTF-8 is told, with its file, when the list is read for use.
          byte[] bytes = Files.readAllBytes(file);
          texts.put(prefix + file.getFileName(), new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static String hash(Map<String, String> lists) {
    return Inputs.sha256(
        new TreeMap<>(lists)
            .entrySet().stream().map(e -> e.getKey() + "\n" + e.getValue()).toList());
  }

  /** The fingerprint of a run: of its files and of all that their results are worked on with. */
  String over(String files) {
    return Inputs.sha256(List.of(files, others));
  }

  /**
   * The key of a file's result.
   *
   * @param document the version of {@link #document()}
   */
  static String key(String document, Source source, Inputs.Seen file) {
    Metadata sidecar = source.sidecar();
    String stated = sidecar.equals(Metadata.NONE) ? NO_SIDECAR : sidecar.toString();
    return Inputs.sha256(List.of(document, file.sha256(), source.name(), stated));
  }

  /** The keys of many files in their order, made by all processors: of thousands, that is felt. */
  static List<String> keys(String document, Map<Source, Inputs.Seen> files) {
    return files.entrySet().parallelStream()
        .map(file -> key(document, file.getKey(), file.getValue()))
        .toList();
  }
}
