package org.nastavnik.monitoring.region.figures;

import java.util.List;
import org.nastavnik.monitoring.cycle.CycleState;

/**
 * A municipality in the region's table.
 *
 * @param cycleId null where no cycle was opened for the half-year
 * @param step where the cycle stands; null where there is none
 * @param schoolsAsked organisations whose reports were asked for, {@code schoolsAccepted} of them with an accepted one
 * @param figures one for each comparable indicator, in their order; all NOT_APPROVED before the approval
 */
public record MunicipalityFigures(
        long municipalityId,
        String name,
        MunicipalityState state,
        Long cycleId,
        CycleState step,
        int schoolsAsked,
        int schoolsAccepted,
        List<ComparableFigure> figures) {

    /** «утверждено», or where it stands: «в работе: пишется аналитическая справка». */
    public String stateWords() {
        return state == MunicipalityState.UNDER_WAY ? state.title() + ": " + step.title() : state.title();
    }

    MunicipalityFigures with(List<ComparableFigure> own) {
        return new MunicipalityFigures(
                municipalityId, name, state, cycleId, step, schoolsAsked, schoolsAccepted, List.copyOf(own));
    }
}
