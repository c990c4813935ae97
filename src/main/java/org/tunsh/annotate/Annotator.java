package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.KnownPersons;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Annotated;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Mention;
import org.tunsh.model.PartsOfSpeech;
import org.tunsh.model.Sentence;
import org.tunsh.model.Span;

/**
 * Adds sentences and mentions to a document.
 *
 * <p>Safe for use by several threads at once: it holds nothing that changes but a model that is
 * loaded once.
 */
public final class Annotator {
  private static final Comparator<Mention> ORDER =
      Comparator.comparingInt((Mention m) -> m.span().start())
          .thenComparingInt(m -> -m.span().end())
          .thenComparing(m -> m.getClass().getSimpleName());

  /** What is longer is no paragraph but a file gone wrong, on which tokenizers find no end. */
  private static final int LONGEST_BLOCK = 200_000;

  private final Gazetteers gazetteers;
  private final TimexFinder timexes = new TimexFinder();
  private final DocumentDater dater;
  private final TierFinder tiers;
  private final Gate gate;
  private final SpeechTagger speech;
  private final ShortNames shortNames;
  private final FormerAndLatter formerAndLatter;

  public Annotator(Gazetteers gazetteers, WordLists words) {
    this(gazetteers, words, new SpeechModel());
  }

  /**
   * @param model which may be loaded already
   */
  public Annotator(Gazetteers gazetteers, WordLists words, SpeechModel model) {
    this.gazetteers = gazetteers;
    this.dater = new DocumentDater(timexes, this::leaders);
    this.tiers = new TierFinder(words);
    this.gate = new Gate(words);
    this.speech = new SpeechTagger(words, model);
    this.shortNames = new ShortNames(words);
    this.formerAndLatter = new FormerAndLatter(words);
  }

  /** Of how many leaders a text tells that were in office on a day. */
  private int leaders(String text, String date) {
    return (int)
        gazetteers.parties(text, new Span(0, text.length()), date).stream()
            .filter(party -> party.naming() == Mention.Naming.LEADER)
            .count();
  }

  /** The parts of speech of sentences, given when they are asked for. */
  public PartsOfSpeech speech() {
    return speech;
  }

  /** Annotates the blocks in which the gate finds something to say. */
  public Annotated annotate(Document document) {
    return annotate(document, false);
  }

  /**
   * @param all whether every block is annotated: the yardstick of what the gate may lose
   */
  public Annotated annotate(Document document, boolean all) {
    DocumentDater.Dated dated = dater.date(document);
    SentenceSplitter splitter = new SentenceSplitter();
    List<Sentence> sentences = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<Mention.Tier> full = new ArrayList<>();
    Earlier previous = Earlier.NONE;
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      if (block.span().length() > LONGEST_BLOCK) {
        continue;
      }
      if (block.kind() == BlockKind.FURNITURE) {
        mentions.addAll(speaker(document, block, dated.date()));
        continue;
      }
      List<Mention.Party> parties =
          withTags(
              document.text(),
              block.span(),
              dated.date(),
              gazetteers.parties(document.text(), block.span(), dated.date()));
      mentions.addAll(parties);
      if (!all && !gate.opens(document, block, i)) {
        continue;
      }
      TimexFinder.Found dates = timexes.find(document.text(), block.span(), dated.date(), previous);
      mentions.addAll(dates.dates());
      previous = dates.earlier();
      for (Sentence sentence : splitter.split(document.text(), block, i)) {
        sentences.add(sentence);
        List<Mention.Tier> found =
            tiers.find(document.text(), sentence, within(parties, sentence.span()));
        mentions.addAll(tiers.findShort(document.text(), sentence, full));
        mentions.addAll(found);
        tiers.introduced(document.text(), found, full);
      }
    }
    mentions.addAll(shortNames(document, sentences, mentions, dated.date()));
    mentions.sort(ORDER);
    return new Annotated(document, dated.date(), dated.reason(), sentences, mentions);
  }

  private static final Pattern TAG = Pattern.compile("#(\\p{Lu}\\p{Ll}+)(\\p{Lu}\\p{L}+)\\b");

  /** '#RussiaChina': two names in one word, as ministries mark their messages. */
  private List<Mention.Party> withTags(
      String text, Span span, String date, List<Mention.Party> parties) {
    if (text.indexOf('#', span.start(), span.end()) < 0) {
      return parties;
    }
    Matcher tag = TAG.matcher(text).region(span.start(), span.end());
    List<Mention.Party> all = new ArrayList<>(parties);
    while (tag.find()) {
      for (int name = 1; name <= 2; name++) {
        Span part = new Span(tag.start(name), tag.end(name));
        for (Mention.Party party :
            gazetteers.parties(part.of(text), part.shift(-part.start()), date)) {
          all.add(
              new Mention.Party(party.span().shift(part.start()), party.codes(), party.naming()));
        }
      }
    }
    if (all.size() > parties.size()) {
      all.sort(ORDER);
    }
    return all;
  }

  /**
   * Those who are called by their surnames or by a noun alone, before or after they are introduced.
   */
  private List<Mention.Party> shortNames(
      Document document, List<Sentence> sentences, List<Mention> mentions, String date) {
    List<Mention.Party> parties = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention instanceof Mention.Party party) {
        parties.add(party);
      }
    }
    KnownPersons persons = KnownPersons.of(gazetteers, document.text(), parties, date);
    Map<String, String> sole = shortNames.of(parties);
    List<Mention.Party> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      found.addAll(
          persons.find(document.text(), sentence.span(), within(parties, sentence.span())));
      found.addAll(
          ShortNames.find(
              document.text(), sentence.span(), sole, within(parties, sentence.span())));
      found.addAll(formerAndLatter.find(document.text(), sentence.span(), parties));
    }
    return found;
  }

  private static final Pattern LABEL = Pattern.compile("^\\p{Lu}[^.:\\n]{2,90}:");

  /** Who is named before the colon that opens a paragraph: whoever speaks from there on. */
  private List<Mention.Party> speaker(Document document, Block block, String date) {
    Matcher label = LABEL.matcher(block.span().of(document.text()));
    return label.find()
        ? gazetteers.parties(
            document.text(),
            new Span(block.span().start(), block.span().start() + label.end()),
            date)
        : List.of();
  }

  /** Of parties in the order of the text those in a stretch; a page of names has very many. */
  private static List<Mention.Party> within(List<Mention.Party> parties, Span span) {
    int low = 0;
    int high = parties.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parties.get(middle).span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Mention.Party> within = new ArrayList<>();
    for (int i = low; i < parties.size() && parties.get(i).span().start() < span.end(); i++) {
      if (span.contains(parties.get(i).span())) {
        within.add(parties.get(i));
      }
    }
    return List.copyOf(within);
  }
}
