package org.tunsh.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.SoughtPattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;

/** The words of {@code gazetteers/instruments.yaml}, compiled. */
final class InstrumentWords {
  final Map<InstrumentKind, SoughtPattern> heads = new EnumMap<>(InstrumentKind.class);
  final Pattern soft;
  final Set<String> softBefore;
  final Set<String> self;
  final Set<String> empty;
  final Pattern open;
  final InstrumentKnown known;
  final Pattern joining;
  final Pattern company;
  final Pattern companySubject;
  final Set<String> followNo;
  final Map<InstrumentAction, Set<String>> makers = new EnumMap<>(InstrumentAction.class);
  final Set<String> drafting;
  final Set<String> planCues;
  final Set<String> modals;
  final Set<String> possible;
  final Set<String> denial;
  final Set<String> eventual;
  final Pattern underWay;
  final Pattern deedOnly;
  final Pattern again;
  final Pattern duringVisit;
  final Pattern dayRange;
  final MeetingDay meetingDay;
  final Pattern studied;
  final Pattern institution;
  final Pattern force;
  final Pattern forceBefore;
  final Pattern relying;
  final Pattern occasion;
  final SoughtPattern listOpening;
  final Set<String> noTelling;
  final Set<String> witness;
  final Pattern among;
  final Pattern documents;
  final SoughtPattern signedTogether;
  final Pattern listGoesOn;
  final Pattern asking;
  final Pattern since;
  private final Pattern putName;
  final Pattern vague;
  final Set<String> titleTelling;
  final Set<String> noField;

  InstrumentWords(WordLists words) {
    for (InstrumentKind kind : InstrumentKind.values()) {
      heads.put(kind, new SoughtPattern(whole(words.alternatives("instrument-" + kind.code()))));
    }
    soft = Pattern.compile(words.alternatives("instrument-soft-heads"));
    softBefore = words.set("instrument-soft-before");
    self = words.set("instrument-self");
    empty = words.set("instrument-empty");
    open = whole(words.alternatives("instrument-open"));
    known = new InstrumentKnown(words.words("instrument-known"));
    joining = whole(words.alternatives("instrument-joining"));
    company = whole(words.alternatives("instrument-company"));
    companySubject = whole(words.alternatives("instrument-company-subject"));
    followNo = Set.copyOf(expanded(words, "instrument-follow-no"));
    makers.put(InstrumentAction.SIGNED, words.set("instrument-sign"));
    makers.put(InstrumentAction.CONCLUDED, words.set("instrument-conclude"));
    makers.put(InstrumentAction.ADOPTED, words.set("instrument-adopt"));
    makers.put(InstrumentAction.ANNOUNCED, words.set("instrument-announce"));
    makers.put(InstrumentAction.EXTENDED, words.set("instrument-extend"));
    drafting = distinct(words, "instrument-draft");
    planCues = distinct(words, "instrument-plan-cue");
    modals = words.set("instrument-modal");
    possible = words.set("instrument-possible");
    denial = words.set("instrument-denial");
    eventual = words.set("instrument-eventual");
    underWay =
        Pattern.compile("(?iu)\\s*" + words.alternatives("instrument-under-way") + "(?!\\p{L})");
    force = whole(words.alternatives("instrument-force"));
    forceBefore =
        Pattern.compile(
            "(?iu)(?<!\\p{L})" + words.alternatives("instrument-force-before") + "\\s*$");
    relying =
        Pattern.compile("(?iu)(?<!\\p{L})" + words.alternatives("instrument-relying") + "\\s*$");
    occasion =
        Pattern.compile("(?iu)\\s*" + words.alternatives("instrument-occasion") + "(?!\\p{L})");
    deedOnly = Pattern.compile(words.alternatives("instrument-deed-only"));
    again = whole(words.alternatives("instrument-again"));
    institution =
        Pattern.compile("(?iu)(?<!\\p{L})" + words.alternatives("instrument-institution"));
    duringVisit = whole(words.alternatives("instrument-during-visit"));
    meetingDay = new MeetingDay(words);
    dayRange = whole(words.alternatives("instrument-day-range"));
    studied =
        Pattern.compile("(?iu)(?<!\\p{L})" + words.alternatives("instrument-studied") + "\\s*$");
    listOpening = new SoughtPattern(whole(words.alternatives("instrument-list-opening")));
    witness = words.set("instrument-witness");
    among = whole(words.alternatives("instrument-among"));
    signedTogether = new SoughtPattern(whole(words.alternatives("instrument-signed-together")));
    listGoesOn = Pattern.compile("(?i)" + words.alternatives("instrument-list-goes-on"));
    documents = whole(words.alternatives("instrument-documents"));
    asking =
        Pattern.compile("(?iu)(?<!\\p{L})" + words.alternatives("instrument-asking") + "\\s*$");
    since = Pattern.compile("(?iu)[\\s,(]*" + words.alternatives("instrument-since") + "\\s*");
    putName = whole(words.alternatives("instrument-put-name"));
    vague = whole(words.alternatives("instrument-vague"));
    noTelling = words.set("instrument-no-telling");
    titleTelling = words.set("instrument-title-telling");
    noField = words.set("instrument-no-field");
  }

  private static Set<String> distinct(WordLists words, String list) {
    return Set.copyOf(new java.util.TreeSet<>(words.words(list)));
  }

  private static List<String> expanded(WordLists words, String list) {
    List<String> all = new ArrayList<>();
    for (String word : words.words(list)) {
      all.add(word.replaceAll("\\(\\?:y\\|ies\\)", "y"));
      all.add(word.replaceAll("\\(\\?:y\\|ies\\)", "ies"));
      all.add(word.replace("s?", "s"));
    }
    return List.copyOf(new java.util.TreeSet<>(all));
  }

  private static Pattern whole(String alternatives) {
    return Pattern.compile("(?iu)(?<![\\p{L}\\d])" + alternatives + "(?![\\p{L}\\d])");
  }

  /** Where 'put their names to' begins that ends at a word; negative where none ends there. */
  int putName(TaggedSentence in, int end) {
    int from = Math.max(0, end - LONGEST_PUT);
    if (!in.word(end).equals("to")) {
      return -1;
    }
    java.util.regex.Matcher put = putName.matcher(in.text(from, end));
    return put.find() ? in.tokenAt(in.start(from) + put.start()) : -1;
  }

  private static final int LONGEST_PUT = 4;

  /** The action that a single word names as a making; {@code null} where it names none. */
  @org.jspecify.annotations.Nullable
  InstrumentAction making(String word) {
    for (Map.Entry<InstrumentAction, Set<String>> entry : makers.entrySet()) {
      if (entry.getValue().contains(word)) {
        return entry.getKey();
      }
    }
    return null;
  }
}
