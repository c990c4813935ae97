package org.tunsh.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.tunsh.model.Action;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Evidence;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Level;
import org.tunsh.model.Setting;
import org.tunsh.model.Status;

/** Makes an assertion of what a person holds some words to say. */
final class Spoken {
  /** The rule of what a person said. */
  static final String RULE = "review";

  private static final double SURE = 1;
  private static final int ID_BYTES = 8;

  private Spoken() {}

  /**
   * An assertion.
   *
   * @param place where in the document it stands
   * @throws IllegalArgumentException where the claim, which a file may have brought, has a field
   *     that cannot be read
   */
  static Assertion of(Claim claim, Evidence evidence, Setting place) {
    String id = id(claim, evidence);
    List<String> parties = claim.list("parties");
    if (parties.isEmpty()) {
      throw new IllegalArgumentException("it names no parties");
    }
    Status status = Status.parse(claim.field("status"));
    return switch (claim.type()) {
      case "partnership" ->
          new PartnershipAssertion(
              id,
              parties,
              Level.parse(claim.field("level")),
              claim.list("qualifiers"),
              Action.parse(claim.field("action")),
              date(claim),
              status,
              SURE,
              RULE,
              evidence,
              place);
      case "instrument" ->
          new InstrumentAssertion(
              id,
              parties,
              InstrumentKind.parse(claim.field("kind")),
              claim.field("title"),
              InstrumentAction.parse(claim.field("action")),
              date(claim),
              status,
              SURE,
              RULE,
              evidence);
      case "area" ->
          new AreaAssertion(
              id,
              parties,
              claim.field("area"),
              order(claim),
              claim.field("from"),
              status,
              SURE,
              RULE,
              evidence);
      case "defence" ->
          new DefenceAssertion(
              id, parties, claim.field("item"), order(claim), status, SURE, RULE, evidence);
      case "commitment" ->
          new CommitmentAssertion(
              id,
              parties,
              claim.field("by"),
              claim.field("aspect"),
              claim.field("subject"),
              status,
              SURE,
              RULE,
              evidence);
      default -> throw new IllegalArgumentException("'" + claim.type() + "' is no type of value");
    };
  }

  private static String date(Claim claim) {
    String date = claim.field("date");
    if (!date.isEmpty() && !org.tunsh.model.ReducedDate.isDate(date)) {
      throw new IllegalArgumentException("'" + date + "' is no date");
    }
    return date;
  }

  private static int order(Claim claim) {
    try {
      return Integer.parseInt(claim.field("order"));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + claim.field("order") + "' is no rank", e);
    }
  }

  /** Made of the claim and its words in the document; the same in every run. */
  private static String id(Claim claim, Evidence evidence) {
    String content =
        String.join(
            "\u0000",
            RULE,
            evidence.document(),
            claim.type(),
            claim.fields().toString(),
            evidence.quote(),
            evidence.prefix(),
            evidence.suffix());
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
