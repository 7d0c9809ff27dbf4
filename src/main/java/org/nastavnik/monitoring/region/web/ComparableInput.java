package org.nastavnik.monitoring.region.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.SurveyFormula;
import org.nastavnik.monitoring.region.mapping.ComparableDraft;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;
import org.nastavnik.monitoring.region.mapping.Direction;
import org.nastavnik.shared.Refusal;

/**
 * A comparable indicator as it is typed.
 *
 * @param old the code that it had; null for a new one
 * @param position in the list, beginning with 1
 */
record ComparableInput(
        String old,
        String code,
        String name,
        IndicatorKind kind,
        SurveyFormula formula,
        Direction better,
        String position) {

    static ComparableInput of(ComparableIndicator known, int position) {
        return new ComparableInput(
                known.code(),
                known.code(),
                known.name(),
                known.kind(),
                known.formula(),
                known.better(),
                Integer.toString(position));
    }

    static ComparableInput empty(int position) {
        return new ComparableInput(null, "", "", IndicatorKind.SHARE, null, Direction.MORE, Integer.toString(position));
    }

    ComparableDraft draft(Map<Integer, BigDecimal> targets) {
        return new ComparableDraft(code, name, kind, formula, better, new TreeMap<>(targets));
    }

    int at() {
        if (position == null || !position.strip().matches("[1-9]\\d{0,3}")) {
            throw new Refusal("position", "Укажите место в перечне числом, например 5.");
        }
        return Integer.parseInt(position.strip());
    }
}
