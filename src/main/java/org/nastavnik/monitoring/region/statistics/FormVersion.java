package org.nastavnik.monitoring.region.statistics;

import java.time.Instant;
import org.nastavnik.shared.HalfYear;

/**
 * One version of what stands in which cell of a region's forms, all forms together; never changed.
 *
 * @param since the half-year that it holds from
 * @param reason what was changed
 */
public record FormVersion(
        long id, long regionId, int version, HalfYear since, String reason, String createdBy, Instant createdAt) {

    public String title() {
        return "версия " + version;
    }
}
