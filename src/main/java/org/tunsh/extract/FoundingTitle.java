package org.tunsh.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Annotated;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Status;

/**
 * 'Joint Declaration on Strategic Partnership': a text that is on a tier and tells of no other deed
 * that made it makes it itself, in whatever words its articles regard, build and shape relations.
 */
final class FoundingTitle {
  private static final Set<DocumentKind> TEXTS =
      Set.of(DocumentKind.JOINT_DECLARATION, DocumentKind.TREATY, DocumentKind.AGREEMENT);

  /** A title stands within so many letters of the beginning. */
  private static final int HEAD = 500;

  private final Pattern title;

  FoundingTitle(WordLists words) {
    title =
        Pattern.compile(
            "(?is).*\\bon\\s+(?:(?:the\\s+)?"
                + words.alternatives("title-founding")
                + "\\s+(?:of\\s+)?(?:(?:an?|the)\\s+)?|(?!the\\b)(?:an?\\s+)?)(?:friendship\\s+and\\s+)?(?:new\\s+)?(?:(?!"
                + words.alternatives("title-furthering")
                + ")[\\p{L}-]+\\s+){0,5}partnership\\W*");
  }

  /** The drafts, that of the title mended where the document itself makes the tier. */
  List<Draft> mend(
      Annotated document, DocumentKind kind, List<String> parties, List<Draft> drafts) {
    if (!TEXTS.contains(kind)) {
      return drafts;
    }
    return drafts.stream()
        .map(
            draft ->
                isOfTitle(document, draft, parties) && isOnly(draft, drafts)
                    ? draft
                        .withAction(Action.DECLARED, document.date(), "founding-title")
                        .withOwn(true)
                    : draft)
        .toList();
  }

  private boolean isOfTitle(Annotated document, Draft draft, List<String> parties) {
    return draft.span().start() < HEAD
        && draft.action() == Action.REAFFIRMED
        && draft.status() == Status.ASSERTED
        && draft.parties().equals(parties)
        && title.matcher(draft.span().of(document.document().text())).matches();
  }

  /** Whether no other sentence tells of a deed, or of a time, that made the tier. */
  private static boolean isOnly(Draft title, List<Draft> drafts) {
    return drafts.stream()
        .filter(title::isSameRelation)
        .allMatch(
            draft ->
                draft.action() == Action.REAFFIRMED
                    && draft.date().isEmpty()
                    && !draft.rule().equals("reaffirmed"));
  }
}
