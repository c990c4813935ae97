package org.tunsh.ingest;

import java.util.List;
import org.tunsh.model.Metadata;

/**
 * What a reader gives: refined drafts with what the container says.
 *
 * @param drafts in reading order
 * @param metadata of the container
 * @param pages number of pages, 0 where the format has none
 * @param parser name of what read it
 * @param partial why only a part could be read; empty where all was
 */
record Draught(List<Draft> drafts, Metadata metadata, int pages, String parser, String partial) {
  Draught {
    drafts = List.copyOf(drafts);
  }
}
