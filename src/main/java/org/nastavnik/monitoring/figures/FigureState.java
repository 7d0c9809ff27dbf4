package org.nastavnik.monitoring.figures;

/** Whether there is a value, and if not, why. */
public enum FigureState {
    KNOWN(""),
    /** Nobody of the group, or nobody answered. */
    EMPTY("нет данных"),
    /** The organisation has not told how many there are. */
    MISSING("численность не указана"),
    /** More take part than there are: somebody has to correct one of the numbers. */
    FAULT("ошибка: числитель больше знаменателя"),
    /** So few answered that each could be recognised. */
    SUPPRESSED("меньше 5 ответов, не показывается"),
    /** The organisation is of another kind. */
    NOT_CONCERNED("не относится");

    private final String title;

    FigureState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
