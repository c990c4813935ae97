package org.tunsh.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.CategoryList;
import org.tunsh.gazetteer.CategoryScheme;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.index.IndexException;
import org.tunsh.index.NameTable;
import org.tunsh.index.SearchIndex;
import org.tunsh.index.SearchLimits;
import org.tunsh.model.PassageReader;
import org.tunsh.model.SourceRanking;
import org.tunsh.pipeline.LastRun;
import org.tunsh.pipeline.Workspace;

/**
 * The output of the moment. After a run has switched it, the next request sees the new one; the old
 * one stays open until the switch after that, for those who are still reading.
 */
public final class Library implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String MARKER = "tunsh.json";
  private static final String LIST = "index/tunsh-index.documents";

  private final Workspace workspace;
  private final SourceRanking ranking;
  private final PassageReader titles;
  private final double least;
  private @Nullable Edition current;
  private @Nullable Edition previous;
  private boolean stale;

  /**
   * The library of a workspace.
   *
   * @param least the confidence from which on an assertion is stood behind
   */
  public Library(Workspace workspace, SourceRanking ranking, PassageReader titles, double least) {
    this.workspace = workspace;
    this.ranking = ranking;
    this.titles = titles;
    this.least = least;
  }

  /** Whether the newest output could not be opened, so that the one before it is shown. */
  synchronized boolean isStale() {
    return stale;
  }

  Workspace workspace() {
    return workspace;
  }

  /** How the last run over this output ended. */
  Optional<LastRun> lastRun() throws IOException {
    return LastRun.read(workspace);
  }

  /** The confidence from which on an assertion is stood behind. */
  double least() {
    return least;
  }

  /**
   * The schemes of categories, as they stand now.
   *
   * @throws IOException where their list is wrong
   */
  List<CategoryScheme> schemes(Edition edition) throws IOException {
    try {
      return CategoryList.read(workspace.gazetteers(), edition.names().partyCodes());
    } catch (GazetteerException e) {
      throw new IOException("the schemes of categories cannot be used: " + e.getMessage(), e);
    }
  }

  /** Opens the output before the first request, to hear at once what is wrong with it. */
  public void warm() throws IOException, IndexException {
    current();
  }

  /**
   * The newest edition that can be opened.
   *
   * @throws IOException where no output can be read
   * @throws IndexException where the index of the only output cannot be opened
   */
  synchronized Edition current() throws IOException, IndexException {
    Edition known = current;
    String version = version();
    if (known != null && known.version().equals(version)) {
      stale = false;
      return known;
    }
    try {
      Edition opened = open(version);
      closePrevious();
      previous = known;
      current = opened;
      stale = false;
      return opened;
    } catch (IOException | IndexException e) {
      if (known == null) {
        throw e;
      }
      stale = true;
      return known;
    }
  }

  private void closePrevious() throws IndexException {
    if (previous != null) {
      previous.index().close();
      previous = null;
    }
  }

  private Edition open(String version) throws IOException, IndexException {
    Path output = workspace.output();
    if (version.isEmpty()) {
      throw new IOException(
          "there is no output in '" + output.getFileName() + "'; make one with 'tunsh run'");
    }
    Path folder = output.resolve("index");
    NameTable names = NameTable.read(folder);
    try {
      SearchIndex index =
          SearchIndex.open(
              folder, workspace.gazetteers(), names, new SearchLimits(PATIENCE, System::nanoTime));
      return new Edition(output, version, index, names, ranking, titles, least);
    } catch (GazetteerException e) {
      throw new IOException("a word table of the search cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * Made of the marker's content and of which index lies beside it; empty where there is no output.
   */
  private String version() throws IOException {
    Path marker = workspace.output().resolve(MARKER);
    Path list = workspace.output().resolve(LIST);
    if (!Files.exists(marker)) {
      return "";
    }
    String index = Files.exists(list) ? Files.getLastModifiedTime(list).toString() : "none";
    return digest(Files.readString(marker) + index).substring(0, 32);
  }

  static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public synchronized void close() throws IndexException {
    closePrevious();
    if (current != null) {
      current.index().close();
      current = null;
    }
  }
}
