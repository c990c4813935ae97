package org.tunsh.cite;

import java.util.List;

/** The forms in which citations are written. */
public enum CitationFormat {
  BIBTEX("application/x-bibtex"),
  RIS("application/x-research-info-systems"),
  CSL("application/vnd.citationstyles.csl+json");

  private final String mediaType;

  CitationFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** All citations as one text, with its last line ended. */
  public String write(List<Citation> citations) {
    return switch (this) {
      case BIBTEX -> BibTex.of(citations);
      case RIS -> Ris.of(citations);
      case CSL -> CslJson.of(citations);
    };
  }
}
