package org.nastavnik.evaluation;

/**
 * Average mark of one measure before and after.
 *
 * @param entry null where nobody answered before
 * @param exit null where nobody answered after
 * @param change mean change of those who answered both times; null where there are none
 */
public record MeasureAverage(
        Measure measure, Double entry, Double exit, int entryCount, int exitCount, Double change) {}
