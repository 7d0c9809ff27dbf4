package org.nastavnik.monitoring.outcome.note;

/** A section of a text that is drafted from figures; implemented by the enum of its sections. */
public interface DraftSection {

    /** Its heading. */
    String title();
}
