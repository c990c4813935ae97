package org.tunsh.pipeline;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tunsh.annotate.SpeechModel;

/**
 * Keeps the lists and the models that were loaded from one run to the next, for a process that
 * makes many: loading them takes longer than reading a document. What somebody changed is loaded
 * anew.
 */
public final class ListShelf {
  private final SpeechModel speech = new SpeechModel();
  private @Nullable Kept kept;

  /** What is kept, and what it was loaded from; which output it is for does not matter to lists. */
  private record Kept(
      Path program, Path home, boolean specimens, Map<String, String> texts, LoadedLists lists) {}

  /** The model of parts of speech, which no list changes. */
  SpeechModel speech() {
    return speech;
  }

  /**
   * The lists of a workspace.
   *
   * @param texts of their files as they are now
   */
  synchronized LoadedLists lists(Workspace workspace, boolean specimens, Map<String, String> texts)
      throws PipelineException {
    Kept last = kept;
    if (last != null
        && last.program().equals(workspace.program())
        && last.home().equals(workspace.home())
        && last.specimens() == specimens
        && last.texts().equals(texts)) {
      return last.lists();
    }
    LoadedLists lists = LoadedLists.of(workspace, specimens, speech);
    kept = new Kept(workspace.program(), workspace.home(), specimens, Map.copyOf(texts), lists);
    return lists;
  }
}
