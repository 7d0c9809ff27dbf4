package org.nastavnik.monitoring.outcome.note;

import java.time.Instant;
import java.util.List;

/**
 * A cycle's note as it stands.
 *
 * @param version what the page was opened with; 0 where nothing is kept yet
 * @param changedBy null where nobody has changed the draft
 * @param documentId of the paper issued when the cycle was approved; null before
 */
public record Note(
        long version, String changedBy, Instant changedAt, Long documentId, Long publicDocumentId, List<Part> parts) {

    /**
     * A section.
     *
     * @param draft as the figures say it now
     * @param edited whether somebody's words stand in it
     * @param outdated edited, and the figures have changed since
     */
    public record Part(NoteSection section, String body, String draft, boolean edited, boolean outdated) {

        /** Paragraphs and items. */
        public List<String> lines() {
            return body.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
