package org.nastavnik.monitoring.outcome;

import java.math.BigDecimal;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.organization.OrganizationKind;

/**
 * One indicator in one organisation's accepted report.
 *
 * @param answer of a yes/no indicator, null for others
 */
public record SchoolLine(
        long organizationId,
        String organization,
        OrganizationKind organizationKind,
        String code,
        IndicatorKind kind,
        FigureState state,
        Long numerator,
        Long denominator,
        BigDecimal value,
        Boolean answer,
        BigDecimal previous,
        String explanation) {

    public boolean reaches(BigDecimal target) {
        return kind == IndicatorKind.YES_NO
                ? Boolean.TRUE.equals(answer)
                : value != null && target != null && value.compareTo(target) >= 0;
    }
}
