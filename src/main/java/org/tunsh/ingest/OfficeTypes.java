package org.tunsh.ingest;

import java.util.Set;

/** Which media types are office files that Tika reads, and how the others are called. */
final class OfficeTypes {
  private static final Set<String> READ =
      Set.of(
          "application/rtf",
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/x-tika-msoffice",
          "application/x-tika-ooxml",
          "application/vnd.ms-word.document.macroenabled.12",
          "application/vnd.ms-word.template.macroenabled.12",
          "application/vnd.ms-excel.sheet.macroenabled.12",
          "application/vnd.ms-powerpoint.presentation.macroenabled.12");

  private OfficeTypes() {}

  static boolean isOffice(String mediaType) {
    return READ.contains(mediaType)
        || mediaType.startsWith("application/vnd.openxmlformats-officedocument.")
        || mediaType.startsWith("application/vnd.oasis.opendocument.")
        || mediaType.startsWith("application/x-vnd.oasis.opendocument.");
  }

  static String name(String mediaType) {
    int slash = mediaType.indexOf('/');
    String family = slash < 0 ? mediaType : mediaType.substring(0, slash);
    return switch (family) {
      case "image" -> "A picture ('" + mediaType + "')";
      case "audio" -> "A sound recording ('" + mediaType + "')";
      case "video" -> "A film ('" + mediaType + "')";
      default -> "A file of type '" + mediaType + "'";
    };
  }

  static String remedy(String mediaType) {
    if (mediaType.startsWith("image/")) {
      return "If it is the scan of a document, put its pages into a PDF, and add that one";
    }
    boolean archive =
        mediaType.matches(
            "application/(?:zip|gzip|x-tar|x-7z-compressed|x-xz|x-bzip2?|x-rar.*|java-archive)");
    return archive
        ? "Unpack it, and add the documents within"
        : "Save its text as PDF, DOCX, HTML, Markdown or plain text, and add that one";
  }
}
