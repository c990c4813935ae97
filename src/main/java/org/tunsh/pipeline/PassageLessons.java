package org.tunsh.pipeline;

import java.util.Set;
import java.util.TreeSet;
import org.tunsh.extract.Extractor;

/** Makes of passages what a model of them can learn from. */
public final class PassageLessons {
  private static final String RULE = "rule=";
  private final Extractor extractor;

  private PassageLessons(Extractor extractor) {
    this.extractor = extractor;
  }

  /** With the lists of a workspace. */
  public static PassageLessons of(Workspace workspace) throws PipelineException {
    return new PassageLessons(LoadedLists.of(workspace, false).extractor());
  }

  /** What is to be seen of a passage. */
  public Set<String> features(String passage) {
    return extractor.features(passage);
  }

  /** Which areas the rule alone tells of a passage with these features. */
  public Set<String> rule(Set<String> features) {
    Set<String> codes = new TreeSet<>();
    for (String feature : features) {
      if (feature.startsWith(RULE)) {
        codes.add(feature.substring(RULE.length()));
      }
    }
    return codes;
  }
}
