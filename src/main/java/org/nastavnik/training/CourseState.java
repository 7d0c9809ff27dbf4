package org.nastavnik.training;

/** How far a course has come. */
public enum CourseState {
    DRAFT("готовится"),
    ENROLLING("идёт запись"),
    RUNNING("запись закончена"),
    RECORDED("итоги записаны"),
    CLOSED("завершён"),
    EMPTY("не состоялся: никто не записан"),
    CANCELLED("отменён");

    private final String title;

    CourseState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** May still be cancelled. */
    public boolean open() {
        return this == DRAFT || enrols();
    }

    /** People may still join. */
    public boolean enrols() {
        return this == ENROLLING || this == RUNNING;
    }
}
