package org.nastavnik.evaluation;

import java.util.List;

/**
 * The figures of a report, computed from pairs and surveys.
 *
 * @param satisfaction share of the highest mark of satisfaction that participants gave after, in percent; null without answers
 */
public record ReportFigures(
        PairFigures.Counts pairs,
        int entrySurveys,
        int exitSurveys,
        Integer satisfaction,
        List<MeasureAverage> results) {}
