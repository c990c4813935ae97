package org.tunsh.corpus;

import java.util.List;
import org.tunsh.model.Reading;

/**
 * What lies below the paths that were given.
 *
 * @param sources the files, by name
 * @param unreachable what could not be looked at: folders without rights, links that lead in
 *     circles
 */
public record Scan(List<Source> sources, List<Reading.SetAside> unreachable) {
  public Scan {
    sources = List.copyOf(sources);
    unreachable = List.copyOf(unreachable);
  }
}
