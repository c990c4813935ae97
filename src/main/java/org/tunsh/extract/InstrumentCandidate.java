package org.tunsh.extract;

import java.util.List;

/**
 * What a phrase would say of an instrument, with what is to be seen of it.
 *
 * @param found whether the rules take it for one
 * @param features see {@link InstrumentFeatures}; empty where nobody asks for them
 */
record InstrumentCandidate(InstrumentDraft draft, boolean found, List<String> features) {
  InstrumentCandidate {
    features = List.copyOf(features);
  }
}
