package org.tunsh.extract;

import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Annotated;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Sentence;
import org.tunsh.model.Span;

/**
 * Tells which state 'we' are in the quotations of a report: the one whose minister is said to speak
 * in the paragraph, else the one whose agency or office reports.
 */
final class QuoteSpeaker {
  private static final Set<DocumentKind> REPORTS =
      Set.of(DocumentKind.NEWS, DocumentKind.PRESS_RELEASE);

  private static final Pattern FIRST_PERSON =
      Pattern.compile("(?i)\\b(?:we|our|us|my\\s+(?:country|government))\\b");

  private static final Pattern QUOTED = Pattern.compile("[\"“”]");

  private final Pattern says;
  private final Pattern saidBy;

  QuoteSpeaker(WordLists words) {
    String verb = words.alternatives("say-verbs");
    says = Pattern.compile("(?i)^(?:['’]s?)?(?:\\s+[\\p{L}.-]+){0,5}?\\s+" + verb + "\\b");
    saidBy =
        Pattern.compile(
            "(?i)[\"”]\\s+" + verb + "\\s+(?:the\\s+)?(?:(?!that\\b)[\\p{L}-]+\\s+){0,3}$");
  }

  /**
   * The code of the state; what was known before where a sentence is no such quotation.
   *
   * @param voice the state whose agency or office reports, asked for where no minister is told
   */
  String of(
      Annotated document,
      DocumentKind kind,
      Sentence sentence,
      String known,
      Supplier<String> voice) {
    String text = document.document().text();
    Span paragraph = document.document().blocks().get(sentence.block()).span();
    if (!REPORTS.contains(kind)
        || !FIRST_PERSON.matcher(sentence.span().of(text)).find()
        || !QUOTED.matcher(paragraph.of(text)).find()) {
      return known;
    }
    String speaker = "";
    for (Party party : document.within(paragraph, Party.class)) {
      boolean here = party.span().start() < sentence.span().end() || speaker.isEmpty();
      if (here && party.codes().size() == 1 && speaks(text, paragraph, party)) {
        speaker = party.codes().getFirst();
      }
    }
    String told = speaker.isEmpty() ? voice.get() : speaker;
    return told.isEmpty() ? known : told;
  }

  private boolean speaks(String text, Span paragraph, Party party) {
    return party.naming() != Naming.CAPITAL
        && (says.matcher(text.substring(party.span().end(), paragraph.end())).find()
            || saidBy.matcher(text.substring(paragraph.start(), party.span().start())).find());
  }
}
