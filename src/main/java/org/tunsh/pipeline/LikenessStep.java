package org.tunsh.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tunsh.likeness.Likenesses;
import org.tunsh.likeness.Signature;
import org.tunsh.likeness.Signed;
import org.tunsh.model.Facts;
import org.tunsh.model.Likeness;
import org.tunsh.model.Reading;

/** Finds which documents of a run read alike. It changes none of them: people decide. */
final class LikenessStep {
  private static final Signature NOTHING = new Signature(0, 0, new int[0]);

  private final Signatures signatures;
  private final ResultStore store;

  LikenessStep(Signatures signatures, ResultStore store) {
    this.signatures = signatures;
    this.store = store;
  }

  /** What reads like a document before it by path, also by the same bytes. */
  List<Likeness> run(List<Kept> all) throws IOException {
    List<Kept> sorted =
        all.stream().sorted(Comparator.comparing((Kept each) -> each.facts().file())).toList();
    Map<String, Signed> first = new LinkedHashMap<>();
    List<Likeness> alike = new ArrayList<>();
    for (Kept kept : sorted) {
      Facts facts = kept.facts();
      Signed before = first.get(facts.sha256());
      if (before == null) {
        first.put(facts.sha256(), signed(kept));
      } else {
        alike.add(sameBytes(facts, before));
      }
    }
    List<Signed> distinct = List.copyOf(first.values());
    alike.addAll(Likenesses.among(distinct));
    signatures.keepOnly(distinct);
    signatures.write();
    alike.sort(Comparator.comparing(Likeness::file));
    return alike;
  }

  private static Likeness sameBytes(Facts facts, Signed before) {
    return new Likeness(
        facts.file(), facts.document(), Likeness.How.BYTES, 1, before.file(), facts.document());
  }

  /** Under the name that the document has in this run. */
  private Signed signed(Kept kept) {
    Facts facts = kept.facts();
    Signature signature = kept(facts.sha256()).or(() -> made(kept)).orElse(NOTHING);
    return new Signed(facts.sha256(), facts.file(), signature);
  }

  private Optional<Signature> kept(String sha256) {
    return signatures.of(sha256).map(Signed::signature);
  }

  private Optional<Signature> made(Kept kept) {
    return store.reading(kept.key()).orElse(null) instanceof Reading.Ingested ingested
        ? Optional.of(signatures.sign(ingested.document()).signature())
        : Optional.empty();
  }
}
