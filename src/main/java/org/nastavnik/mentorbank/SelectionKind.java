package org.nastavnik.mentorbank;

/** Where a mentor of a programme passed the selection. */
public enum SelectionKind {
    /** In this programme. */
    OWN,
    /** In the own organisation; comes from the municipal bank as a network mentor. */
    NETWORK
}
