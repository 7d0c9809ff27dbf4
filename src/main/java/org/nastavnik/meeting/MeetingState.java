package org.nastavnik.meeting;

/** How far a meeting has come. */
public enum MeetingState {
    DRAFT("готовится"),
    PLANNED("запланировано"),
    HELD("проведено, решения исполняются"),
    CLOSED("завершено"),
    CANCELLED("отменено");

    private final String title;

    MeetingState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Does it count towards the meetings of a year? */
    public boolean counts() {
        return this == PLANNED || wasHeld();
    }

    public boolean wasHeld() {
        return this == HELD || this == CLOSED;
    }
}
