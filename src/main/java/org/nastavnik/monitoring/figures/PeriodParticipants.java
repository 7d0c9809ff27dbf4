package org.nastavnik.monitoring.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Who takes part in a half-year, as the figures count them, for registers that name them. */
public final class PeriodParticipants {

    private PeriodParticipants() {}

    /**
     * A query of organization_id, person_id, kind, place, role, programme_id, form and taking, with the parameters of {@link
     * #parameters}; a row for each participation.
     */
    public static String sql() {
        return PersonRows.PARTICIPANTS.sql();
    }

    public static Map<String, Object> parameters(long municipalityId, ZoneId zone, LocalDate first, LocalDate day) {
        return new Span(municipalityId, zone, first, day).parameters();
    }
}
