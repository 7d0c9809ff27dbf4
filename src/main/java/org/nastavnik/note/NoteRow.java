package org.nastavnik.note;

import java.time.LocalDateTime;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * A note as its readers see it; times in the municipality's zone.
 *
 * @param text null where the author has taken it back
 * @param edited null where it is as it was written
 * @param mentioned «Иванова М. П., Петров С. С.»; empty for nobody
 * @param own the reader wrote it
 * @param unread it mentions the reader, who has not opened it yet
 */
public record NoteRow(
        long id,
        String author,
        @PersonalData String text,
        LocalDateTime written,
        LocalDateTime edited,
        LocalDateTime deleted,
        String mentioned,
        boolean own,
        boolean unread,
        int version) {

    /** Keeps a careless log line from printing what was written. */
    @Override
    public String toString() {
        return "NoteRow[" + id + "]";
    }
}
