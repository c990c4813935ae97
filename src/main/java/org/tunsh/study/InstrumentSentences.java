package org.tunsh.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Dataset.Instrument;
import org.tunsh.paper.Part.Sentence;

/** Tells of the instruments of a pair, those with a name or a subject. */
final class InstrumentSentences {
  private static final int NAMED = 6;
  private static final Pattern SUBJECT =
      Pattern.compile(" ((?:on|for|about|concerning|regarding) .+)$");

  /** 'Thirteen agreements' is a count, and no name. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty"
              + "|several|many)\\b.*");

  /** Words for a kind of instrument are no name either. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?i)(?:(?:new|said|proposed|joint|bilateral|framework|of|understanding|cooperation|final)["
              + " -]*|agreements?|memorand(?:um|a)|mous?|mocs?|treat(?:y|ies)|declarations?"
              + "|statements?|plans?|action|roadmap|contracts?|protocols?|conventions?|charter"
              + "|framework|deal|compact|pact|accords?|\\(\\w+\\)|\\s)++");

  private static final Set<String> OWN_KINDS =
      Set.of(
          "protocol",
          "memorandum",
          "agreement",
          "treaty",
          "plan",
          "programme",
          "program",
          "roadmap",
          "contract",
          "convention",
          "arrangement",
          "charter",
          "framework",
          "communiqué",
          "pact",
          "accord",
          "compact",
          "statement",
          "declaration");

  private final Workbench bench;
  private final Account account;

  InstrumentSentences(Workbench bench, Account account) {
    this.bench = bench;
    this.account = account;
  }

  /**
   * An instrument as it is called in a sentence.
   *
   * @param group which sentence it belongs to
   */
  private record Named(Instrument instrument, String name, String group) {}

  List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    Map<String, List<Named>> groups = new LinkedHashMap<>();
    for (String group :
        List.of("signed", "announced", "in-force", "mentioned", "extended", "planned")) {
      groups.put(group, new ArrayList<>());
    }
    account.instruments().stream()
        .sorted(
            Comparator.comparing((Instrument i) -> i.date().isEmpty())
                .thenComparing(Instrument::date)
                .thenComparing(Instrument::id))
        .map(this::named)
        .flatMap(Optional::stream)
        .forEach(named -> groups.getOrDefault(named.group(), new ArrayList<>()).add(named));
    List<Named> rest = new ArrayList<>();
    groups.forEach(
        (group, all) -> {
          if (!all.isEmpty()) {
            List<Named> best = best(all);
            tell(sentences, group, all.stream().filter(best::contains).toList());
            all.stream().filter(named -> !best.contains(named)).forEach(rest::add);
          }
        });
    more(sentences, rest);
    return sentences;
  }

  /** Those of which most documents speak; a paper has no room for more. */
  private static List<Named> best(List<Named> all) {
    return all.stream()
        .sorted(
            Comparator.comparing((Named named) -> -named.instrument().documents().size())
                .thenComparing(named -> -named.instrument().confidence()))
        .limit(NAMED)
        .toList();
  }

  private void tell(List<Sentence> sentences, String group, List<Named> all) {
    boolean one = all.size() == 1;
    Slots slots =
        Slots.with("list", bench.wording().list(all.stream().map(Named::name).toList()))
            .and("is", one ? "is" : "are")
            .and("was", one ? "was" : "were");
    bench.prove(sentences, bench.wording().say("instruments-" + group, slots), evidence(all));
  }

  private void more(List<Sentence> sentences, List<Named> rest) {
    if (!rest.isEmpty()) {
      Slots slots =
          Slots.with("count", Numbers.word(rest.size()))
              .and("instrument", rest.size() == 1 ? "instrument" : "instruments")
              .and("stand", rest.size() == 1 ? "stands" : "stand");
      bench.prove(sentences, bench.wording().say("instruments-more", slots), evidence(rest));
    }
  }

  /** One quote an instrument, and one more where the first does not bear its date. */
  private List<String> evidence(List<Named> all) {
    List<String> evidence = new ArrayList<>();
    for (Named named : all) {
      List<String> ids = named.instrument().evidence();
      ids.stream().limit(1).forEach(evidence::add);
      String date = named.instrument().date();
      if (ids.stream().limit(1).noneMatch(id -> bench.notes().bears(id, date))) {
        ids.stream().filter(id -> bench.notes().bears(id, date)).limit(1).forEach(evidence::add);
      }
    }
    return evidence;
  }

  private Optional<Named> named(Instrument instrument) {
    return name(instrument)
        .map(name -> new Named(instrument, name + date(instrument), group(instrument)));
  }

  private String group(Instrument instrument) {
    return switch (instrument.action()) {
      case SIGNED, CONCLUDED, ADOPTED -> "signed";
      case ANNOUNCED -> "announced";
      // What is told on the day on which it was made did not exist before.
      case IN_FORCE ->
          bench.notes().before(instrument.date(), instrument.documents())
              ? "in-force"
              : "mentioned";
      case EXTENDED -> "extended";
      case PLANNED -> "planned";
    };
  }

  private String date(Instrument instrument) {
    boolean named = Character.isUpperCase(Quotation.plain(instrument.title()).charAt(0));
    return instrument.date().isEmpty()
            || named && instrument.title().contains(year(instrument))
            || instrument.evidence().stream()
                .noneMatch(id -> bench.notes().bears(id, instrument.date()))
            || bench.notes().isAim(instrument.date(), instrument.documents())
        ? ""
        : " (" + bench.dates().plain(instrument.date()) + ")";
  }

  private static String year(Instrument instrument) {
    return instrument.date().substring(0, 4);
  }

  /** By its title if it has one, else by its kind and subject; one without either is left out. */
  private Optional<String> name(Instrument instrument) {
    // The marks of Markdown are no part of a name.
    String title = bench.wording().standing(told(instrument));
    if (title.isEmpty() || COUNT.matcher(title).matches() || KIND.matcher(title).matches()) {
      return Optional.empty();
    }
    if (Character.isUpperCase(title.charAt(0))) {
      return Optional.of("the " + title);
    }
    Matcher subject = SUBJECT.matcher(title);
    return subject.find()
        ? Optional.of(
            kind(instrument, title.substring(0, subject.start())) + " " + subject.group(1))
        : Optional.empty();
  }

  /** The title as far as the quoted words have it in one piece. */
  private String told(Instrument instrument) {
    String title = Quotation.plain(instrument.title()).replaceFirst("^(?i:the) ", "");
    String quote = instrument.evidence().stream().findFirst().map(bench.notes()::words).orElse("");
    String words = Quotation.plain(quote).toLowerCase(Locale.ROOT);
    String told = title;
    while (!words.contains(told.toLowerCase(Locale.ROOT)) && told.contains(" ")) {
      told = told.substring(0, told.lastIndexOf(' '));
    }
    if (told.equals(title) || !words.contains(told.toLowerCase(Locale.ROOT))) {
      return title;
    }
    String name = told.replaceFirst("(?i)(?:[ ,]+(?:on|of|for|and|between|with|the|to|in))+$", "");
    // A beginning that has lost the word for the instrument names nothing.
    return OWN_KINDS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains) ? name : "";
  }

  /** What a title calls itself ('protocol'), where that is a word for an instrument. */
  private String kind(Instrument instrument, String head) {
    String own = head.substring(head.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    if (OWN_KINDS.contains(own)) {
      return Tiers.article(own);
    }
    return bench.wording().word("instrument-kinds", instrument.kind().code());
  }
}
