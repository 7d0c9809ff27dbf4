package org.nastavnik.monitoring.region.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nastavnik.monitoring.region.cycle.RegionSummary;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.MunicipalityFigures;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;

/** Targets of a region: its own where it set one for the year, else those that its municipalities set for themselves. */
final class Goals {

    private static final int MOST_LAGGING = 10;

    private final RegionSummary summary;
    private final List<Goal> all = new ArrayList<>();

    private Goals(RegionSummary summary) {
        this.summary = summary;
    }

    /**
     * An indicator that can be measured by a target.
     *
     * @param own the region has set the target itself
     * @param measured municipalities with a value and a target, {@code reached} of them reach it
     */
    record Goal(
            int index,
            ComparableIndicator indicator,
            ComparableFigure total,
            boolean own,
            long measured,
            long reached) {

        /** By the region's target, or all municipalities by theirs. */
        boolean isReached() {
            return own
                    ? indicator.better().reaches(total.value(), total.target())
                    : measured > 0 && reached == measured;
        }

        boolean known() {
            return total.value() != null && (own || measured > 0);
        }
    }

    /** @param missed codes of the targets that the municipality does not reach, of {@code goals} it can be measured by */
    record Lagging(MunicipalityFigures municipality, int goals, List<String> missed) {}

    static Goals of(RegionSummary summary) {
        Goals goals = new Goals(summary);
        List<ComparableIndicator> indicators = summary.figures().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            ComparableFigure total = summary.figures().totals().get(i);
            int at = i;
            List<MunicipalityFigures> measured = summary.reported().stream()
                    .filter(one -> one.figures().get(at).value() != null && goals.target(one, at) != null)
                    .toList();
            boolean own = total.target() != null;
            if (own || !measured.isEmpty()) {
                goals.all.add(new Goal(
                        i,
                        indicators.get(i),
                        total,
                        own,
                        measured.size(),
                        measured.stream().filter(one -> goals.reaches(one, at)).count()));
            }
        }
        return goals;
    }

    List<Goal> all() {
        return all;
    }

    /** Has the region set any target for the year? */
    boolean own() {
        return all.stream().anyMatch(Goal::own);
    }

    private BigDecimal target(MunicipalityFigures municipality, int index) {
        BigDecimal region = summary.figures().totals().get(index).target();
        return region != null ? region : municipality.figures().get(index).target();
    }

    private boolean reaches(MunicipalityFigures municipality, int index) {
        return summary.figures()
                .indicators()
                .get(index)
                .better()
                .reaches(municipality.figures().get(index).value(), target(municipality, index));
    }

    /** Targets that the municipality reaches, and those it can be measured by. */
    int[] count(MunicipalityFigures municipality) {
        List<Goal> measured = measured(municipality);
        return new int[] {
            (int) measured.stream()
                    .filter(goal -> reaches(municipality, goal.index()))
                    .count(),
            measured.size()
        };
    }

    private List<Goal> measured(MunicipalityFigures municipality) {
        return all.stream()
                .filter(goal -> municipality.figures().get(goal.index()).value() != null
                        && target(municipality, goal.index()) != null)
                .toList();
    }

    /** Municipalities that miss half of the targets or more, those that miss most first. */
    List<Lagging> lagging() {
        List<Lagging> lagging = new ArrayList<>();
        for (MunicipalityFigures municipality : summary.reported()) {
            List<Goal> measured = measured(municipality);
            List<String> missed = measured.stream()
                    .filter(goal -> !reaches(municipality, goal.index()))
                    .map(goal -> goal.indicator().code())
                    .toList();
            if (!missed.isEmpty() && missed.size() * 2 >= measured.size()) {
                lagging.add(new Lagging(municipality, measured.size(), missed));
            }
        }
        return lagging.stream()
                .sorted(Comparator.comparingInt((Lagging one) -> one.missed().size())
                        .reversed())
                .limit(MOST_LAGGING)
                .toList();
    }
}
