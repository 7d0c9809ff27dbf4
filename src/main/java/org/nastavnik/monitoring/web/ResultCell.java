package org.nastavnik.monitoring.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.monitoring.outcome.ResultLine;
import org.nastavnik.monitoring.outcome.SchoolLine;
import org.nastavnik.monitoring.table.Percent;

/**
 * A reported figure as it is shown.
 *
 * @param text «13,8 %», «да», or why there is no value
 * @param parts «9 из 65», empty where they are not shown
 * @param width of the bar of a chart, from 0 to 100
 */
record ResultCell(String text, String parts, String width) {

    private static final String HIDDEN = "меньше " + Figure.SMALL_GROUP;

    static ResultCell of(ResultLine line) {
        return of(line.state(), line.value(), line.numerator(), line.denominator());
    }

    /** @param counts the person sees counts only, so that small groups of an organisation are not told */
    static ResultCell of(SchoolLine line, boolean counts) {
        if (line.kind() == IndicatorKind.YES_NO) {
            boolean yes = Boolean.TRUE.equals(line.answer());
            return new ResultCell(yes ? "да" : "нет", "", yes ? "100" : "0");
        }
        boolean small = counts
                && line.kind() == IndicatorKind.SHARE
                && line.numerator() != null
                && line.numerator() > 0
                && line.numerator() < Figure.SMALL_GROUP;
        return small
                ? new ResultCell(HIDDEN, "", "0")
                : of(line.state(), line.value(), line.numerator(), line.denominator());
    }

    private static ResultCell of(FigureState state, BigDecimal value, Long numerator, Long denominator) {
        if (value == null) {
            return new ResultCell(state.title(), "", "0");
        }
        return new ResultCell(
                Percent.write(value) + "\u00a0%",
                numerator == null || denominator == null ? "" : numerator + " из " + denominator,
                value.toPlainString());
    }

    /** «+7,5», «−2», «0»; a dash where there is nothing to compare. */
    static String change(BigDecimal points) {
        if (points == null) {
            return "—";
        }
        String sign = points.signum() > 0 ? "+" : points.signum() < 0 ? "−" : "";
        return sign + Percent.write(points.abs().setScale(1, RoundingMode.HALF_UP));
    }
}
