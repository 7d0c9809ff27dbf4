package org.nastavnik.monitoring.region.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The region's figure of a comparable indicator: the sum of the municipalities' numerators in the sum of their denominators,
 * so that each counts by its size. Only known figures are added: a municipality whose few answers are not shown cannot be
 * computed from what is left.
 */
final class RegionSum {

    private RegionSum() {}

    static ComparableFigure of(String code, List<ComparableFigure> municipalities) {
        List<ComparableFigure> known = municipalities.stream()
                .filter(figure -> figure.state() == ComparableState.KNOWN)
                .toList();
        long denominator =
                known.stream().mapToLong(ComparableFigure::denominator).sum();
        if (denominator == 0) {
            return ComparableFigure.without(code, why(municipalities));
        }
        long numerator = known.stream().mapToLong(ComparableFigure::numerator).sum();
        return new ComparableFigure(
                code,
                ComparableState.KNOWN,
                null,
                numerator,
                denominator,
                percent(numerator, denominator),
                null,
                null,
                known.stream().mapToInt(ComparableFigure::schools).sum(),
                known.stream().mapToInt(ComparableFigure::schoolsReached).sum(),
                known.size(),
                0);
    }

    /** Whatever says most of why there is no figure. */
    private static ComparableState why(List<ComparableFigure> municipalities) {
        Set<ComparableState> states =
                municipalities.stream().map(ComparableFigure::state).collect(Collectors.toSet());
        return Stream.of(
                        ComparableState.SUPPRESSED,
                        ComparableState.MISSING,
                        ComparableState.FAULT,
                        ComparableState.EMPTY,
                        ComparableState.NOT_COMPARABLE)
                .filter(states::contains)
                .findFirst()
                .orElse(ComparableState.NOT_APPROVED);
    }

    private static BigDecimal percent(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }
}
