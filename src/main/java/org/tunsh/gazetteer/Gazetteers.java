package org.tunsh.gazetteer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tunsh.gazetteer.Phrase.Match;
import org.tunsh.model.Facts;
import org.tunsh.model.Mention;
import org.tunsh.model.PassageReader;
import org.tunsh.model.Span;

/**
 * All lists of {@code gazetteers/} in one: who the parties are, which words stand for what, and how
 * sources rank. Immutable; may be used by many threads.
 */
public final class Gazetteers {
  private final Map<String, PartyBook.Party> parties;
  private final Map<String, List<Leader>> leadersByForm;
  private final PhraseAutomaton automaton;
  private final PartyFinder finder;
  private final Map<String, Set<String>> codes;
  private final List<Named> named;
  private final Rankings rankings;
  private final Calibration calibration;
  private final String fingerprint;
  private final Set<String> words;

  Gazetteers(Lists lists) {
    parties = Map.copyOf(lists.book().parties());
    leadersByForm = LeaderList.byForm(lists.leaders());
    List<Phrase> phrases = new ArrayList<>(lists.book().phrases());
    phrases.addAll(lists.offices().phrases());
    phrases.addAll(lists.terms().phrases());
    codes = new TreeMap<>();
    phrases.forEach(p -> codes.computeIfAbsent(p.list(), list -> new TreeSet<>()).add(p.code()));
    codes.computeIfPresent("parties", (list, found) -> parties.keySet());
    automaton = new PhraseAutomaton(phrases);
    finder = new PartyFinder(automaton, lists.book(), lists.ambiguities());
    named = NameLists.of(lists);
    rankings = lists.rankings();
    calibration = lists.calibration();
    fingerprint = lists.fingerprint();
    words = lists.ambiguities().words();
  }

  /** Whether a word with a capital is no surname, as {@code ambiguous.yaml} says. */
  boolean isWord(String name) {
    return words.contains(name);
  }

  /**
   * Reads the lists.
   *
   * @param folder which must hold every list
   * @param more folders that hold some of the lists; their entries are added
   * @throws GazetteerException where a list is missing or a line of it is wrong
   */
  public static Gazetteers load(Path folder, Path... more) throws GazetteerException {
    if (!Files.isDirectory(folder)) {
      throw new GazetteerException(
          folder, 0, "a folder with the gazetteer's lists was expected, but there is none");
    }
    List<Path> folders = new ArrayList<>(List.of(folder));
    folders.addAll(List.of(more));
    return new Gazetteers(Lists.read(folders));
  }

  /**
   * The automaton over all lists; its lists are 'parties', 'offices', 'areas', 'headings',
   * 'defence', 'commitments'.
   */
  public PhraseAutomaton automaton() {
    return automaton;
  }

  /**
   * The parties that a stretch names, in the order of the text: by name, demonym, capital, leader
   * or as an organisation. Whether a capital stands for its government is not judged.
   *
   * @param date of the text, ISO 8601 reduced, or empty; leaders count during their terms and half
   *     a year around, those of the past by their full names
   */
  public List<Mention.Party> parties(String text, Span within, String date) {
    return finder.find(text, within, date);
  }

  /**
   * The words of the lists 'areas', 'headings', 'defence' or 'commitments' in a stretch, in the
   * order of the text.
   */
  public List<Mention.Term> terms(String text, Span within, String list) {
    List<Mention.Term> terms = new ArrayList<>();
    for (Match match : automaton.matches(text, within.start(), within.end())) {
      if (match.phrase().list().equals(list)) {
        terms.add(new Mention.Term(match.span(), list, match.phrase().code()));
      }
    }
    return List.copyOf(new LinkedHashSet<>(terms));
  }

  /** Whether the words of a term decide by themselves, rather than only in company. */
  public boolean strong(Mention.Term term, String text) {
    boolean[] strong = {false};
    automaton.scan(
        text,
        term.span().start(),
        term.span().end(),
        (start, end, phrase) ->
            strong[0] |=
                start == term.span().start()
                    && end == term.span().end()
                    && phrase.list().equals(term.list())
                    && phrase.code().equals(term.code())
                    && phrase.entry() == TermLists.STRONG);
    return strong[0];
  }

  /** The code of the party with this code, name, demonym or capital, or of the organisation. */
  public Optional<String> partyByName(String name) {
    String trimmed = name.strip();
    if (parties.containsKey(trimmed)) {
      return Optional.of(trimmed);
    }
    String bare =
        trimmed.startsWith("the ") || trimmed.startsWith("The ") ? trimmed.substring(4) : trimmed;
    Span whole = new Span(0, bare.length());
    return parties(bare, whole, "").stream()
        .filter(party -> party.span().equals(whole) && party.naming() != Mention.Naming.LEADER)
        .findFirst()
        .map(party -> party.codes().getFirst());
  }

  /**
   * What a code of a list is called.
   *
   * @param list 'parties', 'areas' or 'defence'
   * @param names each once; a party's short name first
   */
  public record Named(String list, String code, List<String> names) {
    public Named {
      names = List.copyOf(names);
    }
  }

  /**
   * All names of parties, and the phrases that by themselves decide for an area or a defence item.
   */
  public List<Named> named() {
    return named;
  }

  /**
   * The codes of a list, sorted.
   *
   * @param list 'parties', 'offices', 'areas', 'headings', 'defence' or 'commitments'
   */
  public Set<String> codes(String list) {
    return new TreeSet<>(codes.getOrDefault(list, Set.of()));
  }

  /** All codes of parties, sorted. */
  public Set<String> codes() {
    return new TreeSet<>(parties.keySet());
  }

  /** The English short name; the code itself where it is unknown. */
  public String name(String code) {
    PartyBook.Party party = parties.get(code);
    return party == null ? code : party.name();
  }

  /** The Wikidata item; empty where none is known. */
  public String qid(String code) {
    PartyBook.Party party = parties.get(code);
    return party == null ? "" : party.qid();
  }

  /**
   * Who this is.
   *
   * @param name as a text has it, without the office
   * @param date ISO 8601 reduced, or empty for whenever
   */
  public Optional<Leader> leader(String name, String date) {
    return leadersByForm.getOrDefault(Folding.fold(name), List.of()).stream()
        .filter(leader -> leader.term().about(date))
        .findFirst();
  }

  /** What share of the assertions found in a way was right. */
  public Calibration calibration() {
    return calibration;
  }

  /** Whom titles and passages name; the leaders of a document's date count for their party. */
  public PassageReader passageReader() {
    return new PassageReader() {
      @Override
      public boolean inTitle(Facts document, String party) {
        return of(document, document.title()).contains(party);
      }

      @Override
      public boolean readsWords() {
        return true;
      }

      @Override
      public boolean inWords(Facts document, String words, String party) {
        return of(document, words).contains(party);
      }

      @Override
      public Set<String> of(Facts document, String words) {
        Set<String> codes = new TreeSet<>();
        parties(words, new Span(0, words.length()), document.date())
            .forEach(named -> codes.addAll(named.codes()));
        return codes;
      }

      @Override
      public boolean speakOf(String words, String code) {
        return automaton.matches(words, 0, words.length()).stream()
            .map(Match::phrase)
            .anyMatch(
                phrase ->
                    phrase.code().equals(code)
                        && phrase.entry() == TermLists.STRONG
                        && TermLists.NAMES.contains(phrase.list()));
      }
    };
  }

  /**
   * The full names of the leaders whom a text names, each once, in the order of the text.
   *
   * @param date of the text, ISO 8601 reduced, or empty
   */
  public List<String> persons(String text, String date) {
    Set<String> persons = new LinkedHashSet<>();
    for (Mention.Party party : parties(text, new Span(0, text.length()), date)) {
      if (party.naming() == Mention.Naming.LEADER) {
        leadersByForm.getOrDefault(Folding.fold(party.span().of(text)), List.of()).stream()
            .filter(leader -> party.codes().contains(leader.code()))
            .filter(leader -> leader.term().about(date))
            .forEach(leader -> persons.add(leader.name()));
      }
    }
    return List.copyOf(persons);
  }

  public Rankings rankings() {
    return rankings;
  }

  /**
   * SHA-256 over all files that were read, in hexadecimal digits: what was made with other lists
   * differs in it.
   */
  public String fingerprint() {
    return fingerprint;
  }
}
