package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Annotated;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Block;
import org.tunsh.model.Document;
import org.tunsh.model.Evidence;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Setting;
import org.tunsh.model.Span;
import org.tunsh.model.Status;

/**
 * Reads tables of which every row is an entry of its own: 'Romania | Joint Declaration on Strategic
 * Partnership | 2009', and chronicles: '2005 | Treaty of Friendship; strategic partnership'.
 */
final class PartnerRows {
  private static final double CONFIDENCE = 0.85;
  private static final int LONGEST_NAME = 80;

  private final Gazetteers gazetteers;
  private final Pattern text;

  PartnerRows(Gazetteers gazetteers, WordLists words) {
    this.gazetteers = gazetteers;
    text =
        Pattern.compile(
            "(?i)\\W*(?:(?:joint|political)\\s+)?(?:(?:"
                + words.alternatives("founding-texts")
                + ")\\s+(?:on|of|for)\\s+)?(?:(?:the|an?)\\s+)?(?:establish(?:ment|ing)\\s+(?:of\\s+)?)?(?:(?:the|an?)\\s+)?");
  }

  /**
   * The assertions of all rows, in the order of the text.
   *
   * @param focus the state whose relations the document is about; empty where none is known
   * @param parties of the document
   */
  List<PartnershipAssertion> draw(Annotated annotated, String focus, List<String> parties) {
    List<PartnershipAssertion> assertions = new ArrayList<>();
    for (List<Block> row : RowDate.rows(annotated.document()).values()) {
      draw(annotated, row, focus, parties).ifPresent(assertions::add);
    }
    return assertions;
  }

  private Optional<PartnershipAssertion> draw(
      Annotated annotated, List<Block> row, String focus, List<String> parties) {
    Document document = annotated.document();
    Span told =
        row.stream()
            .map(Block::span)
            .filter(cell -> annotated.within(cell, Tier.class).size() == 1)
            .findFirst()
            .orElse(null);
    String date = told == null ? "" : date(annotated, row, told);
    if (told == null || date.isEmpty()) {
      return Optional.empty();
    }
    Tier tier = annotated.within(told, Tier.class).getFirst();
    Optional<String> partner = partner(document, row);
    List<String> pair =
        partner.isPresent()
            ? isListed(document, told, tier) ? pair(focus, partner.get()) : null
            : isEnd(document, told, tier) && parties.size() == 2 ? parties : null;
    return pair == null
        ? Optional.empty()
        : Optional.of(declared(document, pair, tier, date, told));
  }

  /** The first cell that is the name of a state and nothing else. */
  private Optional<String> partner(Document document, List<Block> row) {
    return row.stream()
        .map(cell -> cell.span().of(document.text()).strip())
        .filter(words -> words.length() <= LONGEST_NAME)
        .map(gazetteers::partyByName)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The date of the row: that of the first cell behind what is told, else of the first before. */
  private static String date(Annotated annotated, List<Block> row, Span told) {
    String before = "";
    for (Block cell : row) {
      String date = RowDate.of(annotated, cell.span());
      if (!date.isEmpty() && cell.span().start() > told.start()) {
        return date;
      }
      before = before.isEmpty() ? date : before;
    }
    return before;
  }

  private static @Nullable List<String> pair(String focus, String partner) {
    return focus.isEmpty() || focus.equals(partner)
        ? null
        : Stream.of(focus, partner).sorted().toList();
  }

  /** Whether a cell is the name of a tier, or of a text that founds one, and nothing else. */
  private boolean isListed(Document document, Span cell, Tier tier) {
    return text.matcher(document.text().substring(cell.start(), tier.span().start())).matches()
        && new Span(tier.span().end(), Math.max(tier.span().end(), cell.end()))
            .of(document.text())
            .matches("(?i)\\W*(?:agreement|treaty|declaration|charter)?\\W*");
  }

  /** Whether an entry is, or ends with, the bare name of a tier: '…; strategic partnership'. */
  private static boolean isEnd(Document document, Span cell, Tier tier) {
    String before = document.text().substring(cell.start(), tier.span().start()).strip();
    String after =
        document.text().substring(tier.span().end(), Math.max(tier.span().end(), cell.end()));
    return (before.isEmpty() || before.endsWith(";")) && after.matches("\\W*");
  }

  private static PartnershipAssertion declared(
      Document document, List<String> pair, Tier tier, String date, Span cell) {
    String id =
        AssertionId.of(
            document.id(),
            "row-partnership",
            String.join(" ", pair),
            tier.level().code(),
            date,
            String.valueOf(cell.start()));
    return new PartnershipAssertion(
        id,
        pair,
        tier.level(),
        tier.qualifiers(),
        Action.DECLARED,
        date,
        Status.ASSERTED,
        CONFIDENCE,
        "table-row",
        Evidence.of(document, cell),
        Setting.TABLE);
  }
}
