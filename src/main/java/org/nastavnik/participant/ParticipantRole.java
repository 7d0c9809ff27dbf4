package org.nastavnik.participant;

/** As what a person takes part in a programme. */
public enum ParticipantRole {
    MENTEE("наставляемый"),
    MENTOR("наставник");

    private final String title;

    ParticipantRole(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
