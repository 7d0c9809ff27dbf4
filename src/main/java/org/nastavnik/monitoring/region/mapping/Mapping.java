package org.nastavnik.monitoring.region.mapping;

import java.time.Instant;
import org.nastavnik.shared.HalfYear;

/**
 * One version of a region's comparable indicators and of what stands for them; never changed.
 *
 * @param regionId null: shipped with the product
 * @param since the half-year that it holds from
 * @param reason what was changed; null for the shipped one
 */
public record Mapping(
        long id, Long regionId, int version, HalfYear since, String reason, String createdBy, Instant createdAt) {

    public boolean shipped() {
        return regionId == null;
    }

    public String title() {
        return shipped() ? "исходное сопоставление" : "версия " + version;
    }
}
