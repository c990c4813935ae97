package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tunsh.annotate.Annotator;
import org.tunsh.annotate.SpeechModel;
import org.tunsh.extract.Extractor;
import org.tunsh.extract.Models;
import org.tunsh.gazetteer.Calibration;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.pipeline.PipelineException.Fault;

/**
 * The lists of a workspace as they were loaded, with what costs time to make of them.
 *
 * @param words of diplomatic language
 * @param models what was learned from annotations
 */
record LoadedLists(Gazetteers gazetteers, WordLists words, Annotator annotator, Models models) {
  private static final List<String> WORDS =
      List.of("tiers", "actions", "kinds", "gate", "passages", "instruments");

  /**
   * Loads them.
   *
   * @param specimens whether the imaginary states of the specimens are to be known
   */
  static LoadedLists of(Workspace workspace, boolean specimens) throws PipelineException {
    return of(workspace, specimens, new SpeechModel());
  }

  /** The same with a model of parts of speech that may be loaded already. */
  static LoadedLists of(Workspace workspace, boolean specimens, SpeechModel speech)
      throws PipelineException {
    Gazetteers gazetteers = gazetteers(workspace, specimens);
    WordLists words = words(workspace);
    Annotator annotator = new Annotator(gazetteers, words, speech);
    return new LoadedLists(gazetteers, words, annotator, models(workspace));
  }

  /** What draws facts out with these lists. */
  Extractor extractor() {
    return extractor(gazetteers.calibration());
  }

  /** The same with other shares of right answers. */
  Extractor extractor(Calibration calibration) {
    return new Extractor(gazetteers, words, annotator.speech(), calibration, models);
  }

  private static Models models(Workspace workspace) throws PipelineException {
    try {
      return Models.read(workspace.models());
    } catch (IOException e) {
      throw new PipelineException(Fault.USAGE, "A model cannot be used: " + e.getMessage(), e);
    }
  }

  static Gazetteers gazetteers(Workspace workspace, boolean specimens) throws PipelineException {
    List<Path> more = new ArrayList<>();
    if (Files.isDirectory(workspace.ownGazetteers())) {
      more.add(workspace.ownGazetteers());
    }
    if (specimens) {
      more.add(specimens(workspace).resolve("gazetteer"));
    }
    try {
      return Gazetteers.load(workspace.gazetteers(), more.toArray(Path[]::new));
    } catch (GazetteerException e) {
      throw wrong(e);
    }
  }

  static WordLists words(Workspace workspace) throws PipelineException {
    try {
      List<Path> files = new ArrayList<>();
      List<Path> own = new ArrayList<>();
      for (String name : WORDS) {
        files.add(workspace.gazetteers().resolve(name + ".yaml"));
        own.add(workspace.ownGazetteers().resolve(name + ".yaml"));
      }
      return WordLists.read(files).with(own.stream().filter(Files::exists).toList());
    } catch (GazetteerException e) {
      throw wrong(e);
    }
  }

  private static PipelineException wrong(GazetteerException e) {
    return new PipelineException(Fault.USAGE, "A gazetteer cannot be used: " + e.getMessage(), e);
  }

  private static Path specimens(Workspace workspace) {
    return workspace.program().resolve("corpus").resolve("specimens").toAbsolutePath();
  }

  /** Whether specimens alone are read. */
  static boolean areSpecimens(Workspace workspace, List<Path> paths) {
    Path specimens = specimens(workspace);
    return !paths.isEmpty()
        && paths.stream().allMatch(p -> p.toAbsolutePath().normalize().startsWith(specimens));
  }
}
