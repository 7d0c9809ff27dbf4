package org.nastavnik.monitoring.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numerator, denominator and value of an indicator for one organisation or for the municipality.
 *
 * @param numerator null where it is not to be shown or there is none
 * @param value a percentage from 0 to 100 with one decimal, as the papers round; null in every state but KNOWN
 * @param people how many persons answered a survey; else the numerator
 */
public record Figure(FigureState state, Long numerator, Long denominator, BigDecimal value, long people) {

    /** Fewer than these are not shown as a group. */
    public static final int SMALL_GROUP = 5;

    static final Figure NOT_CONCERNED = new Figure(FigureState.NOT_CONCERNED, null, null, null, 0);

    /** @param denominator null: nobody told it */
    static Figure share(long numerator, Long denominator) {
        if (denominator == null) {
            return new Figure(FigureState.MISSING, numerator, null, null, numerator);
        }
        if (numerator > denominator) {
            return new Figure(FigureState.FAULT, numerator, denominator, null, numerator);
        }
        if (denominator == 0) {
            return new Figure(FigureState.EMPTY, numerator, denominator, null, numerator);
        }
        return new Figure(FigureState.KNOWN, numerator, denominator, percent(numerator, denominator), numerator);
    }

    /** Of a survey: fewer than five persons are not shown. */
    static Figure survey(long numerator, long denominator, long people) {
        if (people == 0) {
            return new Figure(FigureState.EMPTY, 0L, 0L, null, 0);
        }
        Figure share = share(numerator, denominator);
        return people < SMALL_GROUP
                ? suppressed(people)
                : new Figure(share.state, numerator, denominator, share.value, people);
    }

    static Figure suppressed(long people) {
        return new Figure(FigureState.SUPPRESSED, null, null, null, people);
    }

    static BigDecimal percent(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }

    public boolean known() {
        return state == FigureState.KNOWN;
    }

    /** At least the target; false where there is no value or no target. */
    public boolean reaches(BigDecimal target) {
        return known() && target != null && value.compareTo(target) >= 0;
    }
}
