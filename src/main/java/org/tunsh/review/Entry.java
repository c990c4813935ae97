package org.tunsh.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Assertion;
import org.tunsh.model.Reviews.Mark;
import org.tunsh.model.Span;

/** A value of a document while decisions are applied to it, with all that it was before. */
final class Entry {
  private final List<Claim> history = new ArrayList<>();
  private final List<Applied> decisions = new ArrayList<>();
  private @Nullable Assertion current;
  private @Nullable Mark mark;
  private Span span;
  private boolean carried;

  Entry(Assertion assertion) {
    current = assertion;
    span = new Span(assertion.evidence().start(), assertion.evidence().end());
    history.add(Claim.of(assertion));
  }

  Optional<Assertion> current() {
    return Optional.ofNullable(current);
  }

  Optional<Mark> mark() {
    return Optional.ofNullable(mark);
  }

  Span span() {
    return span;
  }

  String type() {
    return history.getFirst().type();
  }

  /** Whether it says, or once said, the same. */
  boolean said(Claim claim) {
    return history.contains(claim);
  }

  boolean resembles(Claim claim) {
    return current != null && history.getLast().resembles(claim);
  }

  int differences(Claim claim) {
    return history.stream().mapToInt(claim::differences).min().orElse(Integer.MAX_VALUE);
  }

  boolean says(Claim claim) {
    return current != null && history.getLast().equals(claim);
  }

  boolean touched() {
    return carried || !decisions.isEmpty();
  }

  /** A decision holds of it; those before it that said otherwise do not any more. */
  void decided(Applied decision, Optional<Assertion> now, Optional<Mark> how) {
    Optional<Claim> said = now.map(Claim::of);
    for (Applied earlier : decisions) {
      if (!earlier.result().equals(said)) {
        earlier.superseded(decision.decision());
      }
    }
    decision.result(said);
    decisions.add(decision);
    becomes(now, how);
    decision.touches(this);
  }

  /** What was decided on a copy holds of it too; who decides on it itself overrules that. */
  void carried(Optional<Assertion> now, Optional<Mark> how) {
    carried = true;
    becomes(now, how);
  }

  private void becomes(Optional<Assertion> now, Optional<Mark> how) {
    current = now.orElse(null);
    mark = how.orElse(null);
    now.ifPresent(
        assertion -> {
          span = new Span(assertion.evidence().start(), assertion.evidence().end());
          history.add(Claim.of(assertion));
        });
  }
}
