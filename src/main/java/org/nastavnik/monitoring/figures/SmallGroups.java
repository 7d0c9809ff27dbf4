package org.nastavnik.monitoring.figures;

import java.util.Comparator;
import java.util.Map;

/** Keeps a small group from being computed as what is left of the whole. */
final class SmallGroups {

    private SmallGroups() {}

    /** Where exactly one organisation is not shown, the next smallest is not shown either. */
    static void hideTheSecond(Map<Long, Figure> organizations) {
        long hidden = organizations.values().stream()
                .filter(figure -> figure.state() == FigureState.SUPPRESSED)
                .count();
        if (hidden == 1) {
            organizations.entrySet().stream()
                    .filter(entry -> entry.getValue().known())
                    .min(Comparator.comparingLong(entry -> entry.getValue().people()))
                    .ifPresent(entry ->
                            entry.setValue(Figure.suppressed(entry.getValue().people())));
        }
    }
}
