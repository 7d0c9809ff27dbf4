package org.nastavnik.participant;

/** Where a participation stands. */
public enum ParticipationState {
    ACTIVE("участвует"),
    LEFT("выбыл"),
    FINISHED("завершил участие");

    private final String title;

    ParticipationState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
