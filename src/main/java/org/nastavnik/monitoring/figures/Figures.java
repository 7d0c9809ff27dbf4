package org.nastavnik.monitoring.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.monitoring.IndicatorSet;
import org.nastavnik.shared.HalfYear;

/**
 * All indicators of a municipality for a half-year.
 *
 * @param day as of which they are computed: the half-year's last, or today while it runs
 * @param names of the organisations by id, in their order
 */
public record Figures(
        long municipalityId,
        IndicatorSet set,
        HalfYear period,
        LocalDate day,
        Map<Long, String> names,
        List<IndicatorFigures> indicators) {

    public Optional<IndicatorFigures> of(String code) {
        return indicators.stream()
                .filter(figures -> figures.indicator().code().equalsIgnoreCase(code))
                .findFirst();
    }
}
