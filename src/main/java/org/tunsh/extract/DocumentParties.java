package org.tunsh.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Annotated;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;

/**
 * Tells who issues a document or whose relation it is about (guidelines, 'parties'): from its
 * container, its title, its opening, and how often each is named.
 */
final class DocumentParties {
  /** Groups that act under their own name, whose title names them and not their members. */
  private static final Set<String> ACTING_GROUPS =
      Set.of("QUAD", "G7", "G20", "BRICS", "AU", "CARICOM", "PIF", "ECOWAS", "CELAC");

  /** Organisations that are more often a meeting's place than a party. */
  private static final Set<String> VENUES =
      Set.of("UN", "NATO", "G7", "G20", "OSCE", "OIC", "BRICS", "SCO", "AU");

  private static final Pattern VENUE_BEFORE =
      Pattern.compile(
          "(?i)(?:\\bat|\\bof|\\bmargins of|\\bsidelines of|\\bon|\\bduring|\\bbefore|\\bahead"
              + " of|\\bto|\\bin)\\s+(?:the\\s+)?(?:\\d{2,4}\\s+)?(?:\\w+\\s+)?$");
  private static final Pattern PLACE_BEFORE =
      Pattern.compile(
          "(?:(?:\\bin|\\bat|\\bfrom)\\s+(?:the\\s+)?(?:[\\p{L}.’'-]+(?:\\s[\\p{L}.’'-]+)?,\\s+)?|\\|.*|,\\s+)$");

  /**
   * What was found.
   *
   * @param codes sorted codes
   * @param focus the party whose relations the document is about, where it is one's with many; else
   *     the one that speaks
   */
  record Found(List<String> codes, String focus) {}

  private final List<String> issuers;
  private final TitleGroups groups;
  private final Signatories signatories;

  DocumentParties(WordLists words) {
    issuers = words.words("issuer-hosts");
    groups = new TitleGroups(words);
    signatories = new Signatories(words);
  }

  /** Whose office published a text, by the address that its container gives. */
  private java.util.Optional<String> issuer(String source) {
    return issuers.stream()
        .filter(line -> source.contains(line.substring(0, line.indexOf('='))))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .findFirst();
  }

  /** The named and whose office published the text. */
  private Set<String> withIssuer(Document document, Set<String> named) {
    Set<String> all = new TreeSet<>(named);
    issuer(document.metadata().source()).ifPresent(all::add);
    return all;
  }

  Found find(
      Annotated annotated,
      DocumentKind kind,
      String title,
      List<Party> titleParties,
      int titleStart) {
    Found found = read(annotated, kind, title, titleParties, titleStart);
    String honoured = TitleSpeaker.honoured(title, titleParties, titleStart);
    return kind == DocumentKind.REMARKS
            && found.codes().size() == 2
            && found.codes().contains(honoured)
        ? new Found(
            found.codes(), found.codes().get(found.codes().getFirst().equals(honoured) ? 1 : 0))
        : found;
  }

  private Found read(
      Annotated annotated,
      DocumentKind kind,
      String title,
      List<Party> titleParties,
      int titleStart) {
    Document document = annotated.document();
    PartyCounts counts = PartyCounts.of(annotated);
    String most = counts.focus();
    boolean written = kind == DocumentKind.STUDY || kind == DocumentKind.NEWS;
    if (most.isEmpty() && written) {
      most = PartyCounts.withCapitals(annotated).focus();
    }
    if (most.isEmpty() && (written || kind == DocumentKind.OTHER)) {
      most = new TitleVoice(title, titleParties, titleStart).profiled();
    }
    String focus = TitleSpeaker.of(kind, title, titleParties, titleStart, counts.all(), most);
    if (!document.metadata().parties().isEmpty()) {
      return new Found(sorted(document.metadata().parties()), focus);
    }
    Set<String> named = inTitle(kind.isJoint() ? title : ownName(title), titleParties, titleStart);
    if (kind == DocumentKind.OTHER
        && !title.isEmpty()
        && !TitlePair.isOnRelations(title, titleParties, titleStart)) {
      // Proclamations, notices, nominations: acts of one state, unless the title names two.
      return new Found(
          ARTICLE_OR_FRAMEWORK.matcher(title).find() && named.size() == 2
              ? sorted(named)
              : List.of(),
          focus);
    }
    TitleGroups.Told group = groups.in(title, counts.all());
    named.addAll(group.members());
    if (written && isOfMany(annotated, named)) {
      return new Found(List.of(), focus);
    }
    if (named.size() >= 2) {
      if (kind == DocumentKind.READOUT || TRAVEL.matcher(title).find()) {
        named = withIssuer(document, named);
      }
      return new Found(sorted(actingGroup(named, title)), focus);
    }
    if (group.untold() && !kind.isJoint()) {
      return new Found(List.of(), focus);
    }
    if (named.size() == 1
        && (ACTING_GROUPS.contains(named.iterator().next())
            || isGroupsMeeting(named, title, titleParties, titleStart))) {
      return new Found(sorted(named), focus);
    }
    return new Found(besideTitle(annotated, kind, title, titleParties, counts, named), focus);
  }

  /** 'Article by the Ambassador of A to B', 'A–B Framework for …'. */
  private static final Pattern ARTICLE_OR_FRAMEWORK =
      Pattern.compile(
          "(?i)^\\W*(?:article|op-?ed)\\b|\\b(?:framework|joint|minutes|protocol|programme|(?:exchange\\s+of\\s+)?letters|message|treaty|law)\\b");

  /** Where the title names one party at most: what the text tells of the others. */
  private List<String> besideTitle(
      Annotated annotated,
      DocumentKind kind,
      String title,
      List<Party> titleParties,
      PartyCounts counts,
      Set<String> named) {
    Set<String> listed = kind.isJoint() ? signatories.listed(annotated) : Set.of();
    if (listed.containsAll(named) && !listed.isEmpty()) {
      return sorted(listed);
    }
    if (kind == DocumentKind.FACT_SHEET) {
      Set<String> speaking = signatories.whoSpeak(annotated);
      if (speaking.size() > 2 && speaking.containsAll(named)) {
        return sorted(speaking);
      }
    }
    if (kind == DocumentKind.READOUT && named.size() == 1) {
      // One office's account of its own call with whom the title names.
      Set<String> both = withIssuer(annotated.document(), named);
      if (both.size() == 2) {
        return sorted(both);
      }
    }
    Set<String> opening = inOpening(annotated, kind, title, counts, named);
    if (isAccount(kind) && named.size() == 1) {
      opening = OtherParty.beside(annotated, named.iterator().next(), opening, counts);
    }
    if (kind == DocumentKind.REMARKS && named.size() == 1 && opening.size() < 2) {
      opening =
          OtherParty.host(
              named.iterator().next(), titleParties, counts, annotated.document().text());
    }
    if (opening.size() < 2 && named.size() == 1 && TRAVEL.matcher(title).find()) {
      opening = withIssuer(annotated.document(), named);
    }
    return opening.size() >= 2 ? sorted(opening) : List.of();
  }

  private static boolean isAccount(DocumentKind kind) {
    return switch (kind) {
      case REMARKS, READOUT, PRESS_RELEASE, NEWS -> true;
      default -> false;
    };
  }

  /** 'Statement on the Deputy Secretary's travel to India', whatever else it speaks of. */
  private static final Pattern TRAVEL =
      Pattern.compile("(?i)\\b(?:travel|trip|visit)s?\\s+(?:to|of|by)\\b");

  /** 'SCO leaders meet in A', 'ASEAN Summit': a group's own meeting is no place's affair. */
  private static final Pattern MEETS =
      Pattern.compile(
          "(?i)^['’]?s?\\s+(?:\\w+\\s+)?(?:leaders|summit|heads|ministers|member\\s+states|countries)\\b");

  private static boolean isGroupsMeeting(
      Set<String> named, String title, List<Party> titleParties, int shift) {
    return titleParties.stream()
        .filter(party -> VENUES.containsAll(party.codes()) && named.containsAll(party.codes()))
        .filter(party -> party.span().end() - shift <= title.length())
        .anyMatch(party -> MEETS.matcher(title.substring(party.span().end() - shift)).find());
  }

  private static Set<String> actingGroup(Set<String> named, String title) {
    for (String group : List.of("QUAD", "G7")) {
      boolean acts =
          title.matches(
              "(?is).*\\b"
                  + group
                  + "\\s+(?:leaders|countries|foreign|ministers|joint|summit|finance).*");
      if (named.contains(group) && acts && named.size() <= 2) {
        return Set.of(group);
      }
    }
    Set<String> states = new LinkedHashSet<>(named);
    if (states.size() > 3) {
      states.removeAll(Set.of("QUAD", "G7"));
    }
    return states;
  }

  /** 'The Oslo Declaration', named for where it was made. */
  private static final Pattern NAMED_FOR_PLACE =
      Pattern.compile(
          "(?i)^\\s+(?:\\w+\\s+)?(?:declaration|statement|communiqu[eé]|treaty|agreement|accords?|protocol|consensus|process|summit)\\b");

  /** A title without the sentences with which the text begins, in which it may end. */
  private static String ownName(String title) {
    String own = title.stripTrailing();
    while (SENTENCE.matcher(own).find()) {
      int last = own.lastIndexOf('\n') + 1;
      if (own.length() - last <= (last == 0 ? LONG_NAME : SHORT_LINE)) {
        break;
      }
      own = own.substring(0, last).stripTrailing();
    }
    return own;
  }

  private static final Pattern SENTENCE = Pattern.compile("[.?!]$");

  private static final int SHORT_LINE = 30;

  private static Set<String> inTitle(String title, List<Party> inTitle, int shift) {
    List<Party> within =
        inTitle.stream().filter(p -> p.span().end() - shift <= title.length()).toList();
    List<Party> parties = new TitleVoice(title, within, shift).authors();
    TitleVoice voice = new TitleVoice(title, parties, shift);
    Set<String> named = new LinkedHashSet<>();
    for (Party party : parties) {
      String before = title.substring(0, party.span().start() - shift);
      boolean first = before.isBlank();
      String after = title.substring(Math.min(title.length(), party.span().end() - shift));
      boolean place = !first && party.naming() == Naming.NAME && isPlace(before);
      if (party.naming() == Naming.CAPITAL && (!first || NAMED_FOR_PLACE.matcher(after).find())
          || voice.isOfDescent(party)) {
        continue;
      }
      for (String code : party.codes()) {
        boolean venue = VENUES.contains(code) && VENUE_BEFORE.matcher(before).find();
        boolean dependent = Signatories.inRespectOf(title, party.span().start() - shift);
        if (!place && !venue && !dependent && !isDateline(title, party.span().start() - shift)) {
          named.add(code);
        }
      }
    }
    return named;
  }

  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:[\\p{L}.’'-]+,?\\s+){0,4}(?:\\p{Lu}\\p{L}+\\.?\\s+\\d{1,2}|\\d{1,2}\\s+\\p{Lu}\\p{L}+)(?:,?\\s+\\d{4})?\\W*");

  /** 'Baku, Azerbaijan, August 7': a line under the title that only tells where and when. */
  private static boolean isDateline(String title, int at) {
    int start = title.lastIndexOf('\n', at) + 1;
    int end = title.indexOf('\n', at);
    return start > 0
        && DATELINE.matcher(title.substring(start, end < 0 ? title.length() : end)).matches();
  }

  private static boolean isPlace(String before) {
    if (before.matches("(?s).*\\bin\\s+(?:the\\s+)?$") || before.matches("(?s).*\\|[^|]*$")) {
      return true;
    }
    return before.matches("(?s).*\\b(?:in|at)\\s+[\\p{L} .’'-]{2,30},\\s+$")
        && PLACE_BEFORE.matcher(before).find();
  }

  /** Those that the opening paragraphs name and the whole document keeps naming. */
  private Set<String> inOpening(
      Annotated annotated, DocumentKind kind, String title, PartyCounts counts, Set<String> named) {
    Set<String> opening = new LinkedHashSet<>(named);
    int paragraphs = 0;
    if (kind.isJoint()) {
      Set<String> both = named.isEmpty() ? signatories.betweenWhom(annotated) : Set.of();
      if (both.size() == 2) {
        return both;
      }
      Set<String> agreeing = signatories.whoAgree(annotated);
      if (agreeing.size() >= 2 && agreeing.containsAll(named)) {
        return agreeing;
      }
      Set<String> speaking = signatories.whoSpeak(annotated);
      if (speaking.size() > 2 && speaking.containsAll(named)) {
        return speaking;
      }
      opening.addAll(speaking);
    }
    for (Block block : annotated.document().blocks()) {
      if (block.kind() == BlockKind.FURNITURE || block.kind() == BlockKind.NOTE || paragraphs > 3) {
        break;
      }
      if (block.span().length() > 60) {
        paragraphs++;
      }
      for (Party party : annotated.within(block.span(), Party.class)) {
        if (party.naming() != Naming.CAPITAL) {
          party.codes().stream()
              .filter(counts::isOften)
              .filter(c -> kind.isJoint() || !PartyCounts.FORUMS.contains(c))
              .forEach(opening::add);
        }
      }
      if (opening.size() >= 2 && kind.isJoint()) {
        break;
      }
    }
    if (kind.isJoint()) {
      return opening;
    }
    Set<String> two = besideNamed(kind, title, counts, named, opening);
    String office = issuer(annotated.document().metadata().source()).orElse("");
    return isBeside(office, named, two, counts) ? Set.of() : two;
  }

  /** A profile that goes from one partner to the next, others than those of its title. */
  private static boolean isOfMany(Annotated annotated, Set<String> named) {
    Set<String> labels = ParagraphLabels.in(annotated);
    labels.removeAll(named);
    return labels.size() >= MANY_LABELS;
  }

  private static final int MANY_LABELS = 3;

  private static final int FEW = 4;

  /** An office's text about its own state or about the one of its title, that names a further. */
  private static boolean isBeside(
      String office, Set<String> named, Set<String> two, PartyCounts counts) {
    int most = two.stream().mapToInt(counts::count).max().orElse(0);
    return !office.isEmpty()
        && two.stream()
            .filter(code -> !code.equals(office) && !named.contains(code))
            .mapToInt(counts::count)
            .anyMatch(count -> count < FEW || count * 2 <= most);
  }

  /** The two of an account, as far as it is not about one's relations with many. */
  private static Set<String> besideNamed(
      DocumentKind kind, String title, PartyCounts counts, Set<String> named, Set<String> opening) {
    boolean isJointPress = JOINT.matcher(title).find();
    boolean ofPair = kind == DocumentKind.READOUT || kind == DocumentKind.FACT_SHEET;
    if (opening.size() == 2 && !isJointPress && !ofPair && counts.isOfMany(opening)) {
      return Set.of();
    }
    Set<String> two = opening.size() > 2 ? counts.topTwo(opening) : opening;
    boolean goesRound =
        kind == DocumentKind.REMARKS || kind == DocumentKind.STUDY || kind == DocumentKind.NEWS;
    if (goesRound && named.size() < 2 && !isJointPress && counts.isTour(two, kind)) {
      return Set.of();
    }
    return two.containsAll(named) ? two : Set.of();
  }

  /** 'Joint Statement with the President of …', spoken: of these two, whoever else is named. */
  private static final Pattern JOINT = Pattern.compile("(?i)\\bjoint\\b");

  private static final int LONG_NAME = 90;

  private static List<String> sorted(Set<String> codes) {
    return List.copyOf(new TreeSet<>(codes));
  }

  private static List<String> sorted(List<String> codes) {
    return List.copyOf(new TreeSet<>(codes));
  }
}
