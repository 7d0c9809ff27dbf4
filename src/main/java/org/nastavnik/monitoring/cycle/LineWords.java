package org.nastavnik.monitoring.cycle;

import java.math.BigDecimal;
import org.nastavnik.monitoring.figures.FigureState;

/** A line of a report in words, the same in forms and on pages. */
public final class LineWords {

    private static final String PERCENT = "\u00a0%";

    private LineWords() {}

    /** «45,0 %», «да», or why there is no value. */
    public static String value(ReportLine line) {
        if (line.answer() != null) {
            return line.answer() ? "да" : "нет";
        }
        return percent(line.state(), line.value());
    }

    public static String percent(FigureState state, BigDecimal value) {
        return state == FigureState.KNOWN ? Points.write(value) + PERCENT : state.title();
    }

    /** «9 из 20»; a dash where nothing is shown. */
    public static String parts(ReportLine line) {
        return line.answer() != null
                ? line.typed() ? "отмечено куратором" : line.answer() ? "документ в системе" : "документа нет"
                : parts(line.numerator(), line.denominator());
    }

    public static String parts(Long numerator, Long denominator) {
        if (numerator == null) {
            return "—";
        }
        return numerator + " из " + (denominator == null ? "?" : denominator);
    }

    /** What was signed half a year ago. */
    public static String before(ReportLine line) {
        if (line.previous() == null || line.previous().value() == null) {
            return "—";
        }
        return line.answer() != null
                ? line.previous().value().signum() > 0 ? "да" : "нет"
                : Points.write(line.previous().value()) + PERCENT;
    }

    /** Why a sentence is asked for; empty where none is. */
    public static String why(ReportLine line, BigDecimal threshold) {
        if (line.returned()) {
            return " — возвращён с замечанием";
        }
        return line.deviates(threshold) ? " — было " + before(line) + ", стало " + value(line) : "";
    }
}
