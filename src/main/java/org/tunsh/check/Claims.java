package org.tunsh.check;

import java.util.List;

/**
 * The claims of a publication.
 *
 * @param until documents and acts after this date do not count, ISO 8601 reduced; empty for no
 *     limit
 */
public record Claims(String until, List<Claim> claims) {
  /** A publication without claims. */
  public static final Claims NONE = new Claims("", List.of());

  public Claims {
    claims = List.copyOf(claims);
  }
}
