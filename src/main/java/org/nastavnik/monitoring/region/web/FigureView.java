package org.nastavnik.monitoring.region.web;

import java.math.BigDecimal;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.table.Percent;

/**
 * A comparable figure as it is shown.
 *
 * @param text «64,5 %», or why there is no value
 * @param parts «710 из 1100», empty where they are not shown
 * @param width of the bar of a chart, from 0 to 100
 * @param target empty for none, {@code targetAt} null then
 * @param schools «4, достигли 2»
 */
record FigureView(
        ComparableFigure figure,
        boolean known,
        String text,
        String parts,
        String width,
        String target,
        String targetAt,
        String previous,
        String change,
        String schools) {

    static FigureView of(ComparableFigure figure) {
        boolean known = figure.value() != null;
        return new FigureView(
                figure,
                known,
                known ? percent(figure.value()) : figure.state().title(),
                figure.numerator() == null || figure.denominator() == null || !known
                        ? ""
                        : figure.numerator() + " из " + figure.denominator(),
                known ? figure.value().toPlainString() : "0",
                figure.target() == null ? "" : percent(figure.target()),
                figure.target() == null ? null : figure.target().toPlainString(),
                figure.previous() == null ? "—" : percent(figure.previous()),
                change(figure.change()),
                schools(figure));
    }

    /** Those that reached are said where there was something to reach: for a municipality with a target. */
    private static String schools(ComparableFigure figure) {
        if (figure.schools() == 0) {
            return "—";
        }
        return figure.source() == null || figure.target() == null
                ? Integer.toString(figure.schools())
                : figure.schools() + ", достигли " + figure.schoolsReached();
    }

    private static String percent(BigDecimal value) {
        return Percent.write(value) + "\u00a0%";
    }

    /** «+7,5», «−2», «0»; a dash where there is nothing to compare. */
    private static String change(BigDecimal points) {
        if (points == null) {
            return "—";
        }
        String sign = points.signum() > 0 ? "+" : points.signum() < 0 ? "−" : "";
        return sign + Percent.write(points.abs());
    }
}
