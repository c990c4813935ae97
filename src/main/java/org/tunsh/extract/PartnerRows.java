package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Annotated;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Block;
import org.tunsh.model.CellPosition;
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

  /** A row with what was found in its cells. */
  private record Row(List<Block> cells, Span whole) {}

  /**
   * The assertions of all rows, in the order of the text.
   *
   * @param focus the state whose relations the document is about; empty where none is known
   * @param parties of the document
   */
  List<PartnershipAssertion> draw(Annotated annotated, String focus, List<String> parties) {
    List<PartnershipAssertion> assertions = new ArrayList<>();
    for (Row row : rows(annotated.document())) {
      draw(annotated, row, focus, parties).ifPresent(assertions::add);
    }
    return assertions;
  }

  private static List<Row> rows(Document document) {
    Map<List<Integer>, List<Block>> rows =
        new TreeMap<>(
            Comparator.comparing((List<Integer> key) -> key.get(0)).thenComparing(k -> k.get(1)));
    for (Block block : document.blocks()) {
      CellPosition cell = block.cell();
      if (cell != null) {
        rows.computeIfAbsent(List.of(cell.table(), cell.row()), key -> new ArrayList<>())
            .add(block);
      }
    }
    return rows.values().stream()
        .filter(cells -> cells.size() >= 2)
        .map(
            cells ->
                new Row(
                    cells,
                    new Span(
                        cells.getFirst().span().start(),
                        Math.max(cells.getFirst().span().end(), cells.getLast().span().end()))))
        .toList();
  }

  private Optional<PartnershipAssertion> draw(
      Annotated annotated, Row row, String focus, List<String> parties) {
    Block named = null;
    String partner = "";
    Block told = null;
    Tier tier = null;
    String date = "";
    for (Block cell : row.cells()) {
      String words = cell.span().of(annotated.document().text()).strip();
      List<Tier> tiers = annotated.within(cell.span(), Tier.class);
      Optional<String> code = gazetteers.partyByName(words);
      String when = RowDate.of(annotated, cell.span());
      if (code.isPresent() && named == null) {
        named = cell;
        partner = code.get();
      } else if (tiers.size() == 1) {
        told = cell;
        tier = tiers.getFirst();
      } else if (!when.isEmpty() && (date.isEmpty() || told != null)) {
        date = when;
      }
    }
    if (told == null || tier == null || date.isEmpty()) {
      return Optional.empty();
    }
    boolean listed = isListed(annotated.document(), told.span(), tier);
    boolean ends = isEnd(annotated.document(), told.span(), tier);
    List<String> pair =
        named != null
            ? pair(focus, partner)
            : parties.size() == 2 && ends ? List.copyOf(parties) : null;
    return pair == null || !(named == null ? ends : listed)
        ? Optional.empty()
        : Optional.of(declared(annotated.document(), pair, tier, date, told.span()));
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
