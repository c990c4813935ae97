package org.tunsh.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tunsh.pipeline.Archive;
import org.tunsh.pipeline.ListDesk;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.UnknownPhrase;
import org.tunsh.review.Claim;

/**
 * The phrases of an edition that no list knows. All documents are looked through for them, once an
 * edition and beside the requests: nobody waits for it longer than a moment.
 */
final class PhraseShelf {
  private static final int PATIENCE_SECONDS = 4;

  private final Library library;
  private final ListDesk desk;
  private @Nullable Looking looking;

  private record Looking(String version, CompletableFuture<List<UnknownPhrase>> found) {}

  PhraseShelf(Library library, ListDesk desk) {
    this.library = library;
    this.desk = desk;
  }

  /** The phrases, but those that belong in no list; none while they are still looked for. */
  Optional<List<UnknownPhrase>> phrases(Edition edition, Set<Claim> refused) {
    CompletableFuture<List<UnknownPhrase>> found = looking(edition.version());
    try {
      return Optional.ofNullable(
              found.copy().completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join())
          .map(all -> all.stream().filter(p -> !refused.contains(p.claim())).toList());
    } catch (CompletionException e) {
      // A run works on the archive just now: the next request looks again.
      forget(found);
      return Optional.empty();
    }
  }

  private synchronized CompletableFuture<List<UnknownPhrase>> looking(String version) {
    Looking last = looking;
    if (last != null && last.version().equals(version)) {
      return last.found();
    }
    CompletableFuture<List<UnknownPhrase>> found = CompletableFuture.supplyAsync(this::look);
    looking = new Looking(version, found);
    return found;
  }

  private synchronized void forget(CompletableFuture<List<UnknownPhrase>> found) {
    Looking last = looking;
    if (last != null && last.found().equals(found)) {
      looking = null;
    }
  }

  private List<UnknownPhrase> look() {
    try (Archive archive = Archive.open(library.workspace())) {
      return desk.unknown(archive, Set.of());
    } catch (PipelineException | IOException e) {
      throw new CompletionException(e);
    }
  }
}
