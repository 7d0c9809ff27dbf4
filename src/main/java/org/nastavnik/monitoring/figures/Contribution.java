package org.nastavnik.monitoring.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorSet;
import org.nastavnik.shared.HalfYear;

/** What one programme brings to the indicators of its municipality in a half-year. */
public record Contribution(IndicatorSet set, HalfYear period, LocalDate day, List<Line> lines) {

    /**
     * One indicator.
     *
     * @param own persons, enterprises or papers of the programme that its numerator counts; who answered, for a survey
     * @param marks of a survey: the programme's own figure, without groups under five; else null
     * @param organization the figure of the programme's organisation; null for surveys, and where it is the municipality's alone
     * @param target of the year; null where none was set
     */
    public record Line(Indicator indicator, long own, Figure marks, Figure organization, BigDecimal target) {

        public boolean contributes() {
            return own > 0;
        }
    }
}
