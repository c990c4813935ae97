package org.tunsh.extract;

/** What reads the several parts of a sentence that names an instrument. */
record InstrumentTools(
    InstrumentWords words,
    InstrumentFinder finder,
    InstrumentActReader acts,
    InstrumentScreen screen,
    InstrumentDates dates,
    InstrumentParties parties) {
  static InstrumentTools of(InstrumentWords words) {
    return new InstrumentTools(
        words,
        new InstrumentFinder(words),
        new InstrumentActReader(words),
        new InstrumentScreen(words),
        new InstrumentDates(words),
        new InstrumentParties());
  }
}
