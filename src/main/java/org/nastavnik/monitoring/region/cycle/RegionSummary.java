package org.nastavnik.monitoring.region.cycle;

import java.util.List;
import java.util.Optional;
import org.nastavnik.monitoring.region.figures.MunicipalityFigures;
import org.nastavnik.monitoring.region.figures.MunicipalityState;
import org.nastavnik.monitoring.region.figures.RegionFigures;

/**
 * What a region's report is made of, as it was when it was summed up: the consolidated figures, and what the registers of the
 * municipalities count.
 *
 * @param municipalities those that are in the figures
 * @param practices titles of the registers, at most so many that a report can name them
 */
public record RegionSummary(RegionFigures figures, List<Registers> municipalities, List<Practice> practices) {

    /**
     * @param round the municipality's summing up
     * @param sha256 of what its coordinator approved
     */
    public record Registers(
            long municipalityId, int round, String sha256, long mentors, long mentees, long partners, long practices) {}

    /** A practice of a municipality's register; names no person. */
    public record Practice(String title, String organization, String municipality) {}

    public Optional<Registers> of(long municipalityId) {
        return municipalities.stream()
                .filter(one -> one.municipalityId() == municipalityId)
                .findFirst();
    }

    /** The municipalities that the figures are made of. */
    public List<MunicipalityFigures> reported() {
        return figures.municipalities().stream()
                .filter(one -> one.state() == MunicipalityState.APPROVED)
                .toList();
    }

    public List<MunicipalityFigures> missing() {
        return figures.municipalities().stream()
                .filter(one -> one.state() != MunicipalityState.APPROVED)
                .toList();
    }
}
