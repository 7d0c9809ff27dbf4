package org.nastavnik.monitoring.region.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A comparable indicator of one municipality, or of the region.
 *
 * @param code of the comparable indicator
 * @param source code of the municipality's own indicator that stands for it; null for the region or where none does
 * @param numerator null where it is not to be shown or there is none
 * @param value a percentage from 0 to 100 with one decimal; null in every state but KNOWN
 * @param target the municipality's own, for the region the region's; null where none was set for the year
 * @param previous value of the half-year before by the same comparable indicator; null where there is none
 * @param schools organisations that have this line, {@code schoolsReached} of them reach their municipality's target
 * @param municipalities that the value is made of: 1 or 0 for a municipality
 * @param municipalitiesBefore that the previous value was made of: where they are others, the change says less
 */
public record ComparableFigure(
        String code,
        ComparableState state,
        String source,
        Long numerator,
        Long denominator,
        BigDecimal value,
        BigDecimal target,
        BigDecimal previous,
        int schools,
        int schoolsReached,
        int municipalities,
        int municipalitiesBefore) {

    static ComparableFigure without(String code, ComparableState state) {
        return new ComparableFigure(code, state, null, null, null, null, null, null, 0, 0, 0, 0);
    }

    /** In percentage points; null where there is nothing to compare. */
    public BigDecimal change() {
        return value == null || previous == null
                ? null
                : value.subtract(previous).setScale(1, RoundingMode.HALF_UP);
    }

    ComparableFigure since(ComparableFigure before) {
        return new ComparableFigure(
                code,
                state,
                source,
                numerator,
                denominator,
                value,
                target,
                before.value,
                schools,
                schoolsReached,
                municipalities,
                before.municipalities);
    }

    ComparableFigure against(BigDecimal wanted) {
        return new ComparableFigure(
                code,
                state,
                source,
                numerator,
                denominator,
                value,
                wanted,
                previous,
                schools,
                schoolsReached,
                municipalities,
                municipalitiesBefore);
    }
}
