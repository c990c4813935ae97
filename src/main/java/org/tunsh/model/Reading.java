package org.tunsh.model;

/** How reading a file ended: with a document, or set aside with its cause. */
public sealed interface Reading {
  /** The file's path below the folder that was given. */
  String file();

  /**
   * The file was read.
   *
   * @param document what it holds
   * @param partial why only a part of it could be read; empty where all was
   */
  record Ingested(Document document, String partial) implements Reading {
    @Override
    public String file() {
      return document.file();
    }
  }

  /**
   * The file could not be read.
   *
   * @param file its path below the folder that was given
   * @param sha256 of its bytes; empty where they could not be read
   * @param cause what is wrong with it, in words for a person
   * @param remedy what the person can do
   * @param passing whether the cause may lie in the machine and not in the file: a clock that ran
   *     out, a process that died; the next run tries such a file again, once
   */
  record SetAside(String file, String sha256, String cause, String remedy, boolean passing)
      implements Reading {
    /** For a cause that lies in the file. */
    public SetAside(String file, String sha256, String cause, String remedy) {
      this(file, sha256, cause, remedy, false);
    }

    /** The same, not to be tried again. */
    public SetAside lasting() {
      return new SetAside(file, sha256, cause, remedy);
    }
  }
}
