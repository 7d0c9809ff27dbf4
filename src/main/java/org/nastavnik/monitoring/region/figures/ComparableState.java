package org.nastavnik.monitoring.region.figures;

import org.nastavnik.monitoring.figures.FigureState;

/** Whether a municipality or the region has a value, and if not, why. Never is something that is missing a zero. */
public enum ComparableState {
    KNOWN(""),
    /** Nobody of the group, or nobody answered. */
    EMPTY("нет данных"),
    MISSING("численность не указана"),
    FAULT("ошибка: числитель больше знаменателя"),
    /** So few answered that each could be recognised; not in the region's figure either. */
    SUPPRESSED("меньше 5 ответов, не показывается"),
    /** The municipality's set has nothing that stands for it. */
    NOT_COMPARABLE("нет сопоставимого показателя"),
    /** The municipality has not approved its figures. */
    NOT_APPROVED("не утверждено");

    private final String title;

    ComparableState(String title) {
        this.title = title;
    }

    static ComparableState of(FigureState state) {
        return switch (state) {
            case KNOWN -> KNOWN;
            case EMPTY, NOT_CONCERNED -> EMPTY;
            case MISSING -> MISSING;
            case FAULT -> FAULT;
            case SUPPRESSED -> SUPPRESSED;
        };
    }

    public String title() {
        return title;
    }
}
