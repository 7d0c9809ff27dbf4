package org.nastavnik.monitoring.outcome;

import java.time.LocalDate;
import org.nastavnik.monitoring.cycle.CycleState;
import org.nastavnik.shared.HalfYear;

/**
 * The cycle whose outcomes are looked at.
 *
 * @param lastDay the figures are as of this day
 * @param round how often the summing up has begun
 * @param remark of the coordinator to the note; null where there is none to answer
 */
public record OutcomeCycle(
        long id, long municipalityId, LocalDate since, LocalDate lastDay, CycleState state, int round, String remark) {

    public HalfYear period() {
        return HalfYear.of(since);
    }
}
