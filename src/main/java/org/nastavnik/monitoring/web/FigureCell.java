package org.nastavnik.monitoring.web;

import java.math.BigDecimal;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.monitoring.table.Percent;

/**
 * A figure as it is shown to a person.
 *
 * @param text «13,8 %», «да», or why there is no value
 * @param parts «9 из 65», empty where they are not shown
 * @param width of the bar of a chart, from 0 to 100
 */
record FigureCell(String text, String parts, String width, boolean fault, boolean reached) {

    private static final String HIDDEN = "меньше " + Figure.SMALL_GROUP;

    /** @param counts the person sees counts only, so that small groups of an organisation are not told */
    static FigureCell of(IndicatorKind kind, Figure figure, BigDecimal target, boolean single, boolean counts) {
        boolean fault = figure.state() == FigureState.FAULT;
        if (kind == IndicatorKind.YES_NO && single) {
            return new FigureCell(figure.numerator() > 0 ? "да" : "нет", "", "0", false, figure.numerator() > 0);
        }
        Long numerator = figure.numerator();
        boolean small = counts
                && single
                && kind == IndicatorKind.SHARE
                && numerator != null
                && numerator > 0
                && numerator < Figure.SMALL_GROUP;
        if (small && figure.state() == FigureState.KNOWN) {
            return new FigureCell(HIDDEN, "", "0", false, false);
        }
        String parts = numerator == null || figure.denominator() == null
                ? numerator == null || small ? "" : numerator + " из ?"
                : numerator + " из " + figure.denominator();
        return new FigureCell(
                figure.known()
                        ? Percent.write(figure.value()) + "\u00a0%"
                        : figure.state().title(),
                figure.state() == FigureState.NOT_CONCERNED || figure.state() == FigureState.EMPTY || small
                        ? ""
                        : parts,
                figure.known() ? figure.value().toPlainString() : "0",
                fault,
                figure.reaches(target));
    }
}
