package org.nastavnik.monitoring.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.figures.FigureState;

/**
 * One indicator of the municipality.
 *
 * @param twice persons whom two organisations count, taken off their sum once
 * @param schools organisations that have this line, {@code schoolsReached} of them reach the target
 * @param previous value of the half-year before; null where there is none
 */
public record ResultLine(
        String code,
        String section,
        IndicatorKind kind,
        String name,
        FigureState state,
        Long numerator,
        Long denominator,
        BigDecimal value,
        long twice,
        BigDecimal target,
        int schools,
        int schoolsReached,
        BigDecimal previous) {

    public boolean hasTarget() {
        return target != null;
    }

    public boolean reached() {
        return value != null && target != null && value.compareTo(target) >= 0;
    }

    /** A paper that organisations have or have not. */
    public boolean paper() {
        return kind == IndicatorKind.YES_NO;
    }

    /** In percentage points; null where there is nothing to compare. */
    public BigDecimal change() {
        return value == null || previous == null
                ? null
                : value.subtract(previous).setScale(1, RoundingMode.HALF_UP);
    }

    ResultLine after(BigDecimal before) {
        return new ResultLine(
                code,
                section,
                kind,
                name,
                state,
                numerator,
                denominator,
                value,
                twice,
                target,
                schools,
                schoolsReached,
                before);
    }
}
