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
   */
  record SetAside(String file, String sha256, String cause, String remedy) implements Reading {}
}
