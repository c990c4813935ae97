package org.tunsh.index;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.model.Status;

/**
 * The fields of one document that are no running text: codes, dates, addresses, and what a hit
 * shows.
 */
final class DocumentFields {
  private static final int LONGEST_TERM = 1000;

  private final List<IndexableField> fields = new ArrayList<>();
  private final Map<String, String> shown = new HashMap<>();

  private DocumentFields() {}

  static DocumentFields of(Document document, Facts facts) {
    DocumentFields all = new DocumentFields();
    all.identity(document, facts);
    all.date(facts.date());
    all.codes(facts);
    all.source(facts);
    return all;
  }

  /** What is sought and counted. */
  List<IndexableField> fields() {
    return List.copyOf(fields);
  }

  /** What is shown. */
  Shown shown() {
    return new Shown(shown);
  }

  /** The title that a hit shows: that of the facts, else that of the container. */
  static String title(Document document, Facts facts) {
    return facts.title().isEmpty() ? document.metadata().title() : facts.name();
  }

  /** The titles of the instruments that it tells of, a line each. */
  static String instruments(Facts facts) {
    Set<String> titles = new LinkedHashSet<>();
    for (Assertion assertion : facts.assertions()) {
      if (assertion instanceof InstrumentAssertion instrument) {
        titles.add(instrument.title());
      }
    }
    return String.join("\n", titles);
  }

  static String language(Document document, Facts facts) {
    return facts.language().isEmpty() ? document.metadata().language() : facts.language();
  }

  private void identity(Document document, Facts facts) {
    String file = shortened(facts.file().isEmpty() ? document.file() : facts.file());
    fields.add(new StringField(Field.ID.code(), document.id(), StringField.Store.NO));
    fields.add(new SortedDocValuesField(Field.ID.code(), new BytesRef(document.id())));
    fields.add(new StringField(Field.FILE.code(), file, StringField.Store.NO));
    fields.add(new SortedDocValuesField(Field.FILE.code(), new BytesRef(file)));
    shown.put(Stored.shown(Field.ID), document.id());
    shown.put(Stored.shown(Field.FILE), file);
    shown.put(Stored.shown(Field.TITLE), title(document, facts));
    shown.put(Stored.shown(Field.DATE), facts.date());
    shown.put(Stored.PAGES, PageBreaks.of(document));
    code(Field.LANG, language(document, facts));
    code(Field.KIND, facts.kind().code());
    shown.put(Stored.shown(Field.KIND), facts.kind().code());
    shown.put(Stored.shown(Field.LANG), language(document, facts));
    shown.put(Stored.shown(Field.PARTY), String.join(" ", facts.parties()));
  }

  private void date(String date) {
    DateRange.ofDate(date)
        .ifPresent(
            days -> {
              fields.add(new IntRange(Stored.DAYS, new int[] {days.from()}, new int[] {days.to()}));
              fields.add(new NumericDocValuesField(Stored.DAY, days.from()));
              fields.add(
                  new SortedSetDocValuesField(Stored.YEAR, new BytesRef(date.substring(0, 4))));
            });
  }

  private void codes(Facts facts) {
    Set<String> parties = new TreeSet<>(facts.parties());
    Set<String> dyads = new TreeSet<>(Dyads.of(facts.parties()));
    Set<String> areas = new TreeSet<>(facts.areas());
    Set<String> defence = new TreeSet<>(facts.defence());
    Set<String> tiers = new TreeSet<>();
    Set<String> actions = new TreeSet<>();
    for (Assertion assertion : facts.assertions()) {
      parties.addAll(assertion.parties());
      dyads.addAll(Dyads.of(assertion.parties()));
      if (assertion.status() == Status.ASSERTED) {
        switch (assertion) {
          case PartnershipAssertion partnership -> {
            tiers.add(partnership.level().code());
            actions.add(partnership.action().code());
          }
          case AreaAssertion area -> areas.add(area.area());
          case DefenceAssertion item -> defence.add(item.item());
          default -> {}
        }
      }
    }
    parties.forEach(value -> code(Field.PARTY, value));
    dyads.forEach(value -> code(Field.DYAD, value));
    areas.forEach(value -> code(Field.AREA, value));
    defence.forEach(value -> code(Field.DEFENCE, value));
    tiers.forEach(value -> code(Field.TIER, value));
    actions.forEach(value -> code(Field.ACTION, value));
  }

  /** A source is found by its class, its host, every domain above it, and its whole address. */
  private void source(Facts facts) {
    if (!facts.sourceClass().isEmpty()) {
      term(Field.SOURCE, facts.sourceClass());
    }
    if (facts.source().isEmpty()) {
      return;
    }
    shown.put(Stored.shown(Field.SOURCE), facts.source());
    term(Field.SOURCE, facts.source());
    String host = host(facts.source());
    while (host.indexOf('.') > 0) {
      term(Field.SOURCE, host);
      host = host.substring(host.indexOf('.') + 1);
    }
  }

  private static String host(String address) {
    try {
      String host = new URI(address).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return ""; // an address that is none is still found as it is written
    }
  }

  private void code(Field field, String value) {
    if (value.isEmpty()) {
      return;
    }
    term(field, value);
    fields.add(new SortedSetDocValuesField(field.code(), new BytesRef(value)));
  }

  private void term(Field field, String value) {
    fields.add(new StringField(field.code(), shortened(value), StringField.Store.NO));
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_TERM ? value : value.substring(0, LONGEST_TERM);
  }
}
