package org.nastavnik.website;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nastavnik.website.fetch.SectionDocument;

/**
 * One look at a section's page.
 *
 * @param newAddress where it lies now; null where it has not moved
 * @param reason why it was not reached, a whole Russian sentence; null where it was
 * @param found the words of the page that name each document found
 */
public record Look(
        Instant at,
        String address,
        Outcome outcome,
        String newAddress,
        String reason,
        Map<SectionDocument, String> found) {

    public List<SectionDocument> missing() {
        return java.util.Arrays.stream(SectionDocument.values())
                .filter(document -> !found.containsKey(document))
                .toList();
    }

    public boolean complete() {
        return outcome.seen() && missing().isEmpty();
    }
}
