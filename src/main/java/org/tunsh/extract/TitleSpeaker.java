package org.tunsh.extract;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention.Party;

/** Tells for which state a text speaks, by its title. */
final class TitleSpeaker {
  private TitleSpeaker() {}

  private static final Pattern INTERVIEW = Pattern.compile("(?i)\\binterview\\b");

  private static final Pattern IN_OFFICE =
      Pattern.compile(
          "(?i)\\b(?:ambassador|minister|president|premier|chancellor|secretary|king|queen|emir|sultan|prince)\\b[^,;:]{0,40}?\\bof\\s+(?:the\\s+)?$");

  /**
   * In an interview he whose office the title names speaks; in remarks and readouts the title's
   * first party does, and so it does in a release of which no state is named most.
   */
  static String of(
      DocumentKind kind,
      String title,
      List<Party> titleParties,
      int titleStart,
      Map<String, Integer> codes,
      String focus) {
    if (kind == DocumentKind.REMARKS && INTERVIEW.matcher(title).find()) {
      for (Party party : titleParties) {
        int at = party.span().start() - titleStart;
        boolean inTitle = at >= 0 && at <= title.length();
        if (inTitle
            && party.codes().size() == 1
            && IN_OFFICE.matcher(title.substring(0, at)).find()) {
          return party.codes().getFirst();
        }
      }
    }
    if (kind == DocumentKind.PRESS_RELEASE) {
      String own = new TitleVoice(title, titleParties, titleStart).besideOurs(codes);
      if (!own.isEmpty()) {
        return own;
      }
    }
    boolean speaks =
        kind == DocumentKind.REMARKS
            || kind == DocumentKind.READOUT
            || (kind == DocumentKind.PRESS_RELEASE || kind == DocumentKind.FACT_SHEET)
                && focus.isEmpty();
    return speaks && !titleParties.isEmpty() && !titleParties.getFirst().codes().isEmpty()
        ? isHonoured(title, titleParties.getFirst().span().start() - titleStart)
            ? ""
            : titleParties.getFirst().codes().getFirst()
        : focus;
  }

  private static final Pattern HONOURED =
      Pattern.compile("(?i)\\bin\\s+honou?r\\s+of\\s+[^,;:]{0,60}$");

  /** Whom a title says to be honoured; empty where it says so of nobody. */
  static String honoured(String title, List<Party> titleParties, int titleStart) {
    return titleParties.stream()
        .filter(party -> party.codes().size() == 1)
        .filter(party -> isHonoured(title, party.span().start() - titleStart))
        .map(party -> party.codes().getFirst())
        .findFirst()
        .orElse("");
  }

  /** 'Toast at the dinner in honour of the President of A': A does not speak. */
  private static boolean isHonoured(String title, int at) {
    return at > 0 && at <= title.length() && HONOURED.matcher(title.substring(0, at)).find();
  }
}
