package org.nastavnik.monitoring.region.mapping;

import org.nastavnik.shared.HalfYear;

/**
 * Who changes which version of a region's settings, from when on, and why.
 *
 * @param basedOn the version that the person saw: a newer one of somebody else is not overwritten; null where there was none
 */
public record Change(long regionId, Long basedOn, HalfYear since, String reason) {}
