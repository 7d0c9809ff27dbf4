package org.nastavnik.monitoring.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.nastavnik.monitoring.Indicator;

/**
 * One indicator of a municipality.
 *
 * @param target of the half-year's year; null where there is none
 * @param organizations by id, in the order of their names
 */
public record IndicatorFigures(
        Indicator indicator, BigDecimal target, Figure municipality, Map<Long, Figure> organizations) {

    /** Organisations that have not told how many there are; the municipality's figure is without them. */
    public List<Long> missing() {
        return in(FigureState.MISSING);
    }

    /** Organisations whose numbers contradict each other. */
    public List<Long> faulty() {
        return in(FigureState.FAULT);
    }

    private List<Long> in(FigureState state) {
        return organizations.entrySet().stream()
                .filter(entry -> entry.getValue().state() == state)
                .map(Map.Entry::getKey)
                .toList();
    }
}
