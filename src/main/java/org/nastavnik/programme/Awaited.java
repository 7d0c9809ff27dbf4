package org.nastavnik.programme;

/** What a programme's process waits for: instances of their own that are joined by rows. */
public enum Awaited {
    SELECTIONS,
    PAIRS,
    NOMINATIONS
}
