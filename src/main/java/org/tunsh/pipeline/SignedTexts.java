package org.tunsh.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tunsh.likeness.Likenesses;
import org.tunsh.likeness.Signature;
import org.tunsh.likeness.Signer;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.review.Texts;

/** Texts of documents, which tells those that have the same by the signatures of their words. */
final class SignedTexts implements Texts {
  private final Texts texts;
  private final Signer signer = new Signer();
  private final Map<String, Optional<Signature>> signatures = new HashMap<>();

  SignedTexts(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Optional<Document> document(Facts facts) {
    return texts.document(facts);
  }

  @Override
  public boolean same(Facts one, Facts other) {
    Optional<Signature> first = signature(one);
    Optional<Signature> second = signature(other);
    return first.isPresent()
        && second.isPresent()
        && Likenesses.sameText(first.get(), second.get());
  }

  private Optional<Signature> signature(Facts facts) {
    Optional<Signature> known = signatures.get(facts.sha256());
    if (known == null) {
      known = texts.document(facts).map(signer::of);
      signatures.put(facts.sha256(), known);
    }
    return known;
  }
}
