package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.InstrumentAction;

/**
 * What is to be seen of a phrase that may name an instrument, as names that a model has weights
 * for.
 */
final class InstrumentFeatures {
  private static final int MOST = 5;
  private final DocumentKind kind;
  private final List<String> documentParties;
  private final String day;

  /**
   * @param day of the document
   */
  InstrumentFeatures(DocumentKind kind, List<String> documentParties, String day) {
    this.kind = kind;
    this.documentParties = documentParties;
    this.day = day;
  }

  /**
   * @param objections why the rules do not take it for an instrument
   * @param date that was read of it
   * @param between whom it would be
   */
  List<String> of(
      InstrumentPhrase phrase,
      InstrumentAct act,
      List<String> objections,
      String date,
      List<String> between) {
    List<String> all = new ArrayList<>();
    all.add(objections.isEmpty() ? "found" : "objections=" + Math.min(3, objections.size()));
    objections.forEach(objection -> all.add("against=" + objection));
    name(phrase, all);
    deed(phrase, act, all);
    parties(phrase, between, all);
    all.add(
        "date="
            + (date.isEmpty()
                ? "none"
                : date.equals(day) ? "document" : date.length() == 4 ? "year" : "day"));
    return all;
  }

  private void name(InstrumentPhrase phrase, List<String> all) {
    TaggedSentence in = phrase.in();
    String capital = phrase.capital() ? "capital" : "small";
    String code = phrase.kind().code();
    all.add("head=" + phrase.headText());
    all.add("kind=" + capital + " " + code);
    all.add("modifier=" + phrase.hasModifier());
    all.add("complement=" + phrase.hasComplement());
    all.add("capitals=" + Math.min(MOST, phrase.capitals()));
    String article = phrase.determiner() < phrase.first() ? in.word(phrase.determiner()) : "none";
    all.add("article=" + article + " " + capital);
    all.add("before=" + in.word(phrase.determiner() - 1));
    all.add("document=" + word(kind) + " " + capital);
  }

  private void deed(InstrumentPhrase phrase, InstrumentAct act, List<String> all) {
    all.add("deed=" + word(act.action()) + " " + phrase.kind().code());
    all.add("rule=" + act.rule());
    all.add("told=" + word(kind) + " " + word(act.action()));
    if (act.isMade()) {
      all.add("verb=" + phrase.in().word(act.at()));
    }
  }

  private void parties(InstrumentPhrase phrase, List<String> between, List<String> all) {
    Set<String> near = new TreeSet<>();
    phrase.in().parties().forEach(party -> near.addAll(party.codes()));
    all.add("named=" + Math.min(2, InstrumentOwner.parties(phrase)));
    all.add("own=" + between.equals(documentParties));
    all.add("parties=" + Math.min(4, documentParties.size()));
    all.add("near=" + Math.min(3, near.size()));
    all.add("others=" + !documentParties.containsAll(near));
  }

  private static String word(DocumentKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String word(InstrumentAction action) {
    return action.name().toLowerCase(Locale.ROOT);
  }
}
