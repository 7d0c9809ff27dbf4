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
        long version,
        String changedBy,
        Instant changedAt,
        Long documentId,
        Long publicDocumentId,
        List<DraftPart<NoteSection>> parts) {}
