package org.tunsh.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tunsh.model.Annotated;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Sentence;

/** Tells where a document speaks of itself, which is no instrument that it tells of. */
final class InstrumentOwnName {
  /** Letters of a treaty in which its own name stands. */
  private static final int HEAD = 400;

  private static final int TOP_BLOCKS = 6;

  private final Annotated document;
  private final DocumentKind kind;
  private final List<String> documentParties;
  private final Set<String> titleWords;

  InstrumentOwnName(Annotated document, DocumentKind kind, List<String> documentParties) {
    this.document = document;
    this.kind = kind;
    this.documentParties = documentParties;
    String stated = document.document().metadata().title();
    this.titleWords =
        InstrumentMerger.words(stated.isEmpty() ? TitleLines.of(document.document()) : stated);
  }

  /**
   * A line that is no sentence at the top of a document or a heading that begins with the name:
   * what it is called.
   */
  boolean isTitleLine(InstrumentPhrase phrase, InstrumentAct act, boolean heading, boolean listed) {
    boolean verb = false;
    for (int i = 0; i < phrase.in().size(); i++) {
      verb |= phrase.in().isFinite(i);
    }
    Block block = document.document().blocks().get(phrase.in().sentence().block());
    boolean top =
        phrase.in().sentence().block() < TOP_BLOCKS
            || block.kind() == BlockKind.PARAGRAPH
                && !act.isMade()
                && isWholeBlock(block, phrase.in().sentence());
    return !listed && phrase.first() <= 1 && (heading || !verb && top);
  }

  private static boolean isWholeBlock(Block block, Sentence sentence) {
    return sentence.span().length() * 10 >= block.span().length() * 9;
  }

  /** The document's own name, or what the text of that kind calls itself. */
  boolean isItself(InstrumentPhrase phrase, String date) {
    if (!kindOfDocument().contains(phrase.kind())
        || !date.isEmpty() && !date.equals(document.date())) {
      return false;
    }
    Set<String> name = new TreeSet<>(InstrumentMerger.words(phrase.title()));
    name.removeAll(titleWords);
    return name.isEmpty();
  }

  /**
   * A treaty's own name at its head, or what its letters say was signed between its parties today.
   */
  boolean isBindingItself(InstrumentPhrase phrase, String date, List<String> between) {
    boolean binding = kind == DocumentKind.TREATY || kind == DocumentKind.AGREEMENT;
    if (!binding
        || !kindOfDocument().contains(phrase.kind())
        || !between.equals(documentParties)
        || documentParties.size() < 2) {
      return false;
    }
    boolean today = !date.isEmpty() && date.equals(document.date());
    if (isConcludedHere(phrase)) {
      return true;
    }
    boolean head = date.isEmpty() && phrase.in().start(phrase.head()) < HEAD;
    boolean names = InstrumentOwner.parties(phrase) >= 2;
    return today || head && names && phrase.capital();
  }

  /** 'Have decided to conclude a Trade Agreement and have agreed as follows'. */
  private static boolean isConcludedHere(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    int before = phrase.determiner() - 1;
    return in.word(before).matches("conclude|into")
        && in.text(phrase.last(), in.size() - 1).contains("agreed as follows");
  }

  /** What a treaty's articles say of treaties in general, or of itself. */
  boolean isArticle(InstrumentPhrase phrase, InstrumentAct act, String date) {
    boolean binding = kind == DocumentKind.TREATY || kind == DocumentKind.AGREEMENT;
    if (!binding || phrase.capital() || !date.isEmpty()) {
      return false;
    }
    TaggedSentence in = phrase.in();
    boolean shall =
        act.action() == InstrumentAction.PLANNED
            && in.text(0, act.at()).matches("(?is).*\\b(?:shall|will|intends?|may)\\b.*");
    return !shall || phrase.plural() && !phrase.hasComplement();
  }

  private Set<InstrumentKind> kindOfDocument() {
    return switch (kind) {
      case JOINT_STATEMENT -> Set.of(InstrumentKind.STATEMENT, InstrumentKind.DECLARATION);
      case COMMUNIQUE -> Set.of(InstrumentKind.STATEMENT);
      case JOINT_DECLARATION -> Set.of(InstrumentKind.DECLARATION, InstrumentKind.STATEMENT);
      case TREATY -> Set.of(InstrumentKind.TREATY);
      case AGREEMENT -> Set.of(InstrumentKind.AGREEMENT, InstrumentKind.MEMORANDUM);
      case ACTION_PLAN -> Set.of(InstrumentKind.ACTION_PLAN, InstrumentKind.ROADMAP);
      case FACT_SHEET, READOUT, REMARKS, PRESS_RELEASE, NEWS, STUDY, OTHER -> Set.of();
    };
  }
}
