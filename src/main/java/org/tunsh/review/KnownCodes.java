package org.tunsh.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tunsh.model.Nearness;

/**
 * The codes that the lists have: what a person writes into a claim must be among them, or it would
 * stand in the dataset beside codes that mean something. What the program read and nobody changed
 * is not judged.
 *
 * @param parties of states and organisations
 * @param areas of cooperation
 * @param items of defence cooperation
 * @param subjects of commitments
 */
public record KnownCodes(
    Set<String> parties, Set<String> areas, Set<String> items, Set<String> subjects) {
  private static final Pattern QUALIFIER =
      Pattern.compile("[\\p{Ll}\\p{Nd}]+(-[\\p{Ll}\\p{Nd}]+)*");
  private static final int LEAST_PARTIES = 2;
  private static final int HINTS = 3;

  public KnownCodes {
    parties = Set.copyOf(parties);
    areas = Set.copyOf(areas);
    items = Set.copyOf(items);
    subjects = Set.copyOf(subjects);
  }

  /**
   * Gives back what stands, once each thing that differs from what stood is known.
   *
   * @throws ReviewException where a code is unknown, with the nearest ones; where a value would
   *     have fewer than two parties; or where a qualifier is not written as one
   */
  public Claim checked(Claim stood, Claim stands) throws ReviewException {
    parties(stood, stands);
    one(stood, stands, "by", parties);
    one(stood, stands, "area", areas);
    one(stood, stands, "item", items);
    one(stood, stands, "subject", subjects);
    Set<String> before = new HashSet<>(stood.list("qualifiers"));
    for (String qualifier : stands.list("qualifiers")) {
      if (!before.contains(qualifier) && !QUALIFIER.matcher(qualifier).matches()) {
        throw new ReviewException(
            "'qualifiers' are words in small letters, with hyphens, joined by ';', such as"
                + " 'special;all-weather'; not '"
                + qualifier
                + "'");
      }
    }
    return stands;
  }

  private void parties(Claim stood, Claim stands) throws ReviewException {
    if (stands.field("parties").equals(stood.field("parties"))) {
      return;
    }
    List<String> written = stands.list("parties");
    for (String party : written) {
      known("parties", party, parties);
    }
    if (written.size() < LEAST_PARTIES && !stands.type().equals(Claim.DOCUMENT)) {
      throw new ReviewException(
          "'parties' are two at least, such as 'MNG;USA', not '"
              + stands.field("parties")
              + "' alone; reject the value where it is of nobody else");
    }
  }

  private static void one(Claim stood, Claim stands, String name, Set<String> codes)
      throws ReviewException {
    String code = stands.field(name);
    if (!code.isEmpty() && !code.equals(stood.field(name))) {
      known(name, code, codes);
    }
  }

  private static void known(String name, String code, Set<String> codes) throws ReviewException {
    if (!codes.contains(code)) {
      throw new ReviewException(
          "'%s' has no code '%s'; nearest are %s"
              .formatted(name, code, String.join(", ", Nearness.nearest(code, codes, HINTS))));
    }
  }
}
