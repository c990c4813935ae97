package org.tunsh.index;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An index cannot be opened, read or written; the message names the folder, the cause and the
 * remedy.
 */
public final class IndexException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the index. */
  public enum Fault {
    /** There is no index in the folder. */
    MISSING,
    /** It was made by another version, or with other spelling tables. */
    OTHER_VERSION,
    /** It is cut off or damaged. */
    BROKEN,
    /** Another process is writing it. */
    LOCKED,
    /** The folder cannot be read or written. */
    UNREACHABLE
  }

  private final Fault fault;

  IndexException(Fault fault, Path folder, String cause, String remedy, @Nullable Throwable from) {
    super("The index in '" + folder + "' " + cause + ". " + remedy, from);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }

  /** Whether building the index anew from the kept texts mends it. */
  public boolean mendedByRebuilding() {
    return fault == Fault.MISSING || fault == Fault.OTHER_VERSION || fault == Fault.BROKEN;
  }
}
