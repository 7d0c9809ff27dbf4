package org.nastavnik.note;

import org.nastavnik.shared.privacy.PersonalData;

/** A note in its author's hands; the version tells whether another window has changed it meanwhile. */
public record OwnNote(
        long id,
        long programmeId,
        String author,
        @PersonalData String text,
        int version) {

    /** Keeps a careless log line from printing what was written. */
    @Override
    public String toString() {
        return "OwnNote[" + id + "]";
    }
}
