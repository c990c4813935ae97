package org.tunsh.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tunsh.model.Action;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Document;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Evidence;
import org.tunsh.model.Facts;
import org.tunsh.model.Level;
import org.tunsh.model.Metadata;
import org.tunsh.model.Setting;
import org.tunsh.model.Span;
import org.tunsh.model.Status;

/** Made-up documents, a value a sentence, as one version of an extractor read them. */
final class ReviewedCorpus {
  private final List<Facts> facts = new ArrayList<>();
  private final Map<String, Document> documents = new HashMap<>();

  /**
   * A value that a sentence says.
   *
   * @param sentence that stands in the text
   */
  record Saying(String sentence, String a, String b, Level level, Action action, String date) {
    static Saying of(int number) {
      Level level = Level.values()[number % Level.values().length];
      String date = String.valueOf(1990 + number % 35);
      String a = "Q" + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
      String sentence =
          "In year %s the state \u201c%s\u201d of the north and Mongolia declared the %s partnership number %d"
              .formatted(date, a, level.code(), number);
      return new Saying(sentence + ".", "MNG", a, level, Action.DECLARED, date);
    }

    Saying at(Level other) {
      return new Saying(sentence, a, b, other, action, date);
    }
  }

  /** Adds a document whose text is made of its sentences in some way. */
  void add(
      String file,
      List<Saying> sayings,
      UnaryOperator<String> rendition,
      UnaryOperator<Span> quoted) {
    StringBuilder text = new StringBuilder("A declaration\n\n");
    List<Span> spans = new ArrayList<>();
    for (Saying saying : sayings) {
      String shown = rendition.apply(saying.sentence());
      spans.add(new Span(text.length(), text.length() + shown.length()));
      text.append(shown).append("\n\n");
    }
    String sha256 = sha256(file + text);
    Document document = document(file, sha256, text.toString());
    List<Assertion> assertions = new ArrayList<>();
    for (int i = 0; i < sayings.size(); i++) {
      assertions.add(assertion(document, sayings.get(i), quoted.apply(spans.get(i)), i));
    }
    documents.put(sha256, document);
    facts.add(facts(document, assertions));
  }

  private static Assertion assertion(Document document, Saying saying, Span span, int number) {
    return new PartnershipAssertion(
        sha256(document.id() + number + span + saying).substring(0, 16),
        List.of(saying.a(), saying.b()),
        saying.level(),
        List.of(),
        saying.action(),
        saying.date(),
        Status.ASSERTED,
        0.8,
        "rule",
        Evidence.of(document, span),
        Setting.PROSE);
  }

  private static Document document(String file, String sha256, String text) {
    return new Document(
        sha256.substring(0, 16),
        file,
        sha256,
        "text/plain",
        Metadata.NONE,
        text,
        List.of(),
        List.of(),
        List.of(),
        0,
        "made up");
  }

  private static Facts facts(Document document, List<Assertion> assertions) {
    return new Facts(
        document.id(),
        document.file(),
        document.sha256(),
        "",
        "en",
        "",
        "official",
        DocumentKind.NEWS,
        "2020",
        "text",
        List.of("MNG"),
        List.of(),
        "",
        List.of(),
        assertions,
        "");
  }

  List<Facts> facts() {
    return facts;
  }

  Optional<Document> document(Facts of) {
    return Optional.ofNullable(documents.get(of.sha256()));
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
