package org.nastavnik.monitoring.region.figures;

import java.util.List;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;
import org.nastavnik.shared.HalfYear;

/**
 * A region's half-year, whole: what a page shows and a report freezes. Plain values only, so that it can be written as JSON
 * as it stands; positions in {@code totals} and in each municipality's figures are those of {@code indicators}.
 *
 * @param mappingId the version of the comparable indicators that it was made by, to make it by the same again
 * @param municipalities all of the region by name, also those that approved nothing
 */
public record RegionFigures(
        long regionId,
        String region,
        HalfYear period,
        long mappingId,
        int mappingVersion,
        boolean mappingShipped,
        List<ComparableIndicator> indicators,
        List<MunicipalityFigures> municipalities,
        List<ComparableFigure> totals) {

    /** How many municipalities are in this state. */
    public long in(MunicipalityState state) {
        return municipalities.stream()
                .filter(municipality -> municipality.state() == state)
                .count();
    }

    /** Nothing was approved: there is nothing to report. */
    public boolean empty() {
        return in(MunicipalityState.APPROVED) == 0;
    }

    /** Does the region reach its target of this indicator? False where there is no value or no target. */
    public boolean reached(int indicator) {
        ComparableFigure total = totals.get(indicator);
        return indicators.get(indicator).better().reaches(total.value(), total.target());
    }

    /** Of municipalities with approved figures. */
    public int schoolsAccepted() {
        return municipalities.stream()
                .filter(municipality -> municipality.state() == MunicipalityState.APPROVED)
                .mapToInt(MunicipalityFigures::schoolsAccepted)
                .sum();
    }

    public int schoolsAsked() {
        return municipalities.stream()
                .mapToInt(MunicipalityFigures::schoolsAsked)
                .sum();
    }
}
