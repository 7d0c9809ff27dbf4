package org.nastavnik.roadmap.execution;

import java.time.LocalDate;

/**
 * What is reported of one item at one of its terms.
 *
 * @param link evidence: a page on the web; may be null
 * @param documentId evidence: a document of the programme; may be null
 * @param file evidence: a file; may be null
 * @param movedTo the new last day where it is moved
 * @param reason why it is moved or was not done
 */
public record ItemReport(
        long dueId,
        Outcome outcome,
        String link,
        Long documentId,
        EvidenceUpload file,
        LocalDate movedTo,
        String reason) {}
