package org.tunsh.ingest;

import java.util.List;
import org.tunsh.model.Block;
import org.tunsh.model.NoteLink;
import org.tunsh.model.Place;

/** The canonical text with all that points into it. */
record Composition(String text, List<Block> blocks, List<NoteLink> notes, List<Place> places) {}
