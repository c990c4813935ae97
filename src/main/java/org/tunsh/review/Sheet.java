package org.tunsh.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Document;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Evidence;
import org.tunsh.model.Facts;
import org.tunsh.model.Reviews.Mark;
import org.tunsh.model.Setting;
import org.tunsh.model.Span;

/** A document's values while decisions are applied to them. */
final class Sheet {
  private static final String TABLE = "table";

  private final Document document;
  private final List<Entry> entries = new ArrayList<>();
  private final Facts before;
  private Facts facts;
  private final List<Applied> onDocument = new ArrayList<>();
  private @Nullable QuoteFinder finder;

  Sheet(Facts facts, Document document) {
    this.facts = facts;
    this.before = facts;
    this.document = document;
    facts.assertions().forEach(assertion -> entries.add(new Entry(assertion)));
  }

  /** The document as it was read. */
  Facts before() {
    return before;
  }

  List<Entry> entries() {
    return entries;
  }

  /** Where the words of a selector stand. */
  Optional<Span> place(Selector selector) {
    QuoteFinder known = finder;
    if (known == null) {
      known = new QuoteFinder(document.text());
      finder = known;
    }
    return known.find(selector);
  }

  /** The value that a target means: what says or said just that, near its words. */
  Optional<Entry> exact(Target target, Span place) {
    return entries.stream()
        .filter(e -> e.type().equals(target.stood().type()) && e.span().overlaps(place))
        .filter(e -> e.said(target.stood()))
        .min(nearest(target.stood(), place));
  }

  /** What took its place when another version of the extractor read the document. */
  Optional<Entry> alike(Target target, Span place) {
    return entries.stream()
        .filter(e -> e.type().equals(target.stood().type()) && e.span().overlaps(place))
        .filter(e -> !e.touched() && e.resembles(target.stood()))
        .min(nearest(target.stood(), place));
  }

  /** What says a claim already. */
  Optional<Entry> saying(Claim claim, Span place) {
    return entries.stream()
        .filter(e -> e.span().overlaps(place) && e.says(claim))
        .min(nearest(claim, place));
  }

  private static Comparator<Entry> nearest(Claim claim, Span place) {
    return Comparator.comparing((Entry e) -> e.current().isEmpty())
        .thenComparingInt(e -> e.differences(claim))
        .thenComparingInt(
            e ->
                Math.abs(e.span().start() - place.start())
                    + Math.abs(e.span().end() - place.end()));
  }

  /** An entry that takes up what nobody read. */
  Entry fresh(Assertion assertion) {
    Entry entry = new Entry(assertion);
    entries.add(entry);
    return entry;
  }

  /** An assertion of a claim at a place. */
  Assertion spoken(Claim claim, Span place) {
    Setting setting =
        entries.stream()
            .filter(e -> e.span().overlaps(place))
            .map(Entry::current)
            .flatMap(Optional::stream)
            .filter(PartnershipAssertion.class::isInstance)
            .map(a -> ((PartnershipAssertion) a).place())
            .findFirst()
            .orElse(Setting.PROSE);
    return Spoken.of(claim, Evidence.of(document, place), setting);
  }

  /** Describes the document itself. */
  void describe(Applied decision, Claim claim) {
    DocumentKind kind = DocumentKind.parse(claim.field("kind"));
    onDocument.stream()
        .filter(earlier -> !earlier.result().equals(Optional.of(claim)))
        .forEach(earlier -> earlier.superseded(decision.decision()));
    decision.result(Optional.of(claim));
    decision.ends(org.tunsh.model.Reviews.Outcome.APPLIED, "");
    onDocument.add(decision);
    facts = facts.described(kind, claim.field("date"), Spoken.RULE, claim.list("parties"));
  }

  boolean described() {
    return !onDocument.isEmpty();
  }

  String id() {
    return before.document();
  }

  /** The facts with all decisions applied. */
  Facts facts() {
    Set<String> ids = new LinkedHashSet<>();
    List<Assertion> now =
        entries.stream()
            .map(Entry::current)
            .flatMap(Optional::stream)
            .filter(assertion -> ids.add(assertion.id()))
            .sorted(
                Comparator.comparingInt((Assertion a) -> a.evidence().start())
                    .thenComparingInt(a -> before.assertions().indexOf(a))
                    .thenComparing(Assertion::id))
            .toList();
    if (entries.stream().noneMatch(Entry::touched)) {
      return facts;
    }
    return facts.withAssertions(
        areas(before.assertions(), now), defence(before.assertions(), now), now);
  }

  /** The document's own areas: without those that are said no more, and with those that are new. */
  private List<String> areas(List<Assertion> old, List<Assertion> now) {
    List<String> was = areaCodes(old);
    List<String> is = areaCodes(now);
    List<String> areas = new ArrayList<>(before.areas());
    areas.removeIf(code -> was.contains(code) && !is.contains(code));
    is.stream().filter(code -> !was.contains(code)).forEach(areas::add);
    return was.equals(is) ? before.areas() : areas.stream().distinct().toList();
  }

  private static List<String> areaCodes(List<Assertion> assertions) {
    return assertions.stream()
        .filter(AreaAssertion.class::isInstance)
        .map(AreaAssertion.class::cast)
        .filter(a -> !a.from().equals(TABLE))
        .sorted(Comparator.comparingInt(AreaAssertion::order))
        .map(AreaAssertion::area)
        .distinct()
        .toList();
  }

  private List<String> defence(List<Assertion> old, List<Assertion> now) {
    Set<String> was = items(old);
    Set<String> is = items(now);
    TreeSet<String> items = new TreeSet<>(before.defence());
    items.removeIf(code -> was.contains(code) && !is.contains(code));
    is.stream().filter(code -> !was.contains(code)).forEach(items::add);
    return List.copyOf(items);
  }

  private static Set<String> items(List<Assertion> assertions) {
    Set<String> items = new TreeSet<>();
    for (Assertion assertion : assertions) {
      if (assertion instanceof DefenceAssertion d) {
        items.add(d.item());
      }
    }
    return items;
  }

  static Mark markOf(Decision.Kind kind) {
    return switch (kind) {
      case CORRECT -> Mark.CORRECTED;
      case ADD -> Mark.ADDED;
      default -> Mark.CONFIRMED;
    };
  }
}
