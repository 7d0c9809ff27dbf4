package org.nastavnik.monitoring.region.mapping;

import java.math.BigDecimal;
import java.util.SortedMap;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.SurveyFormula;

/**
 * A comparable indicator of one version of a region's list. Every kind is a percentage of a numerator in a denominator that
 * can be added: persons, organisations that said yes of those that reported, marks or answers of a survey.
 *
 * @param code unique in the version; the same indicator keeps it in later versions
 * @param formula of a survey, null for others: only indicators of the same formula can be added
 * @param targets of the region by year; empty where it set none
 */
public record ComparableIndicator(
        long id,
        String code,
        String name,
        IndicatorKind kind,
        SurveyFormula formula,
        Direction better,
        SortedMap<Integer, BigDecimal> targets) {

    /** What the value is a percentage of, for heads of tables. */
    public String unit() {
        return switch (kind) {
            case YES_NO -> "% организаций";
            case SHARE -> "%";
            case SURVEY -> "% опроса";
        };
    }

    /** Null where none was set for the year. */
    public BigDecimal target(int year) {
        return targets.get(year);
    }

    /** Can figures of this indicator be added up as this one? */
    public boolean fits(Indicator indicator) {
        return ComparableDraft.fits(kind, formula, indicator);
    }
}
