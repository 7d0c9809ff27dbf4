package org.nastavnik.monitoring.figures;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** The days that are counted, in the municipality's zone: from the half-year's first to the day the figures are of. */
record Span(long municipalityId, ZoneId zone, LocalDate first, LocalDate day) {

    static Span of(long municipalityId, ZoneId zone, LocalDate first, LocalDate last, LocalDate today) {
        return new Span(municipalityId, zone, first, today.isBefore(last) ? today : last);
    }

    /** Parameters that every statement knows. */
    Map<String, Object> parameters() {
        return Map.of(
                "municipality",
                municipalityId,
                "zone",
                zone.getId(),
                "first",
                first,
                "day",
                day,
                "begin",
                instant(first),
                "after",
                instant(day.plusDays(1)));
    }

    private OffsetDateTime instant(LocalDate from) {
        return from.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
