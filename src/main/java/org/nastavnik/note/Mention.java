package org.nastavnik.note;

import java.time.Instant;
import org.nastavnik.shared.privacy.PersonalData;

/** That somebody was mentioned, as the morning page tells it until it is read. */
public record Mention(
        long noteId,
        long programmeId,
        String programme,
        String author,
        @PersonalData String text,
        Instant at) {

    private static final int BRIEF = 160;

    /** The beginning of the note. */
    public String brief() {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= BRIEF ? line : line.substring(0, BRIEF - 1) + "…";
    }

    /** Keeps a careless log line from printing what was written. */
    @Override
    public String toString() {
        return "Mention[" + noteId + "]";
    }
}
