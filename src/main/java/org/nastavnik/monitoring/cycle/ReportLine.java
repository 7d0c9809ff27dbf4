package org.nastavnik.monitoring.cycle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.nastavnik.monitoring.figures.FigureState;

/**
 * One indicator in a school's report.
 *
 * @param numerator null where there is none to show, as all of the figure
 * @param answer of a yes/no indicator, null for others
 * @param typed the answer is the curator's: the system does not know of such a paper
 * @param previous as signed for the half-year before; null where there was nothing
 * @param remark of the check
 * @param returned by the check: to be confirmed again
 */
public record ReportLine(
        long id,
        long reportId,
        long indicatorId,
        FigureState state,
        Long numerator,
        Long denominator,
        BigDecimal value,
        Boolean answer,
        boolean typed,
        Previous previous,
        String explanation,
        String remark,
        boolean returned,
        boolean confirmed) {

    /** What was signed half a year ago. */
    public record Previous(Long numerator, Long denominator, BigDecimal value) {}

    /** A value that nobody can confirm: somebody has to correct a number first. */
    public boolean blocked() {
        return state == FigureState.MISSING || state == FigureState.FAULT;
    }

    /** By how many percentage points it differs from the half-year before; null where there is nothing to compare. */
    public BigDecimal change() {
        return value == null || previous == null || previous.value() == null
                ? null
                : value.subtract(previous.value()).setScale(1, RoundingMode.HALF_UP);
    }

    /** Differs so much that a sentence is asked for. */
    public boolean deviates(BigDecimal threshold) {
        BigDecimal change = change();
        return change != null && change.abs().compareTo(threshold) >= 0;
    }

    /** The same as half a year ago. */
    public boolean unchanged() {
        BigDecimal change = change();
        return change != null && change.signum() == 0;
    }

    /** The curator says why: it differs much, is the curator's own word, or was returned. */
    public boolean needsExplanation(BigDecimal threshold) {
        return deviates(threshold) || typed || returned;
    }

    /** Those that the curator has in hand: after a return with remarks to lines only these. */
    public static List<ReportLine> editable(List<ReportLine> lines) {
        return lines.stream().anyMatch(ReportLine::returned)
                ? lines.stream().filter(ReportLine::returned).toList()
                : lines;
    }
}
