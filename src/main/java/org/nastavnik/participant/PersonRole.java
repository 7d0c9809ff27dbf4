package org.nastavnik.participant;

/** What a person is in mentoring over time; the view {@code participant_role_period} speaks these words. */
public enum PersonRole {
    MENTEE("наставляемый"),
    CANDIDATE("кандидат в наставники"),
    MENTOR("наставник"),
    TUTOR("тьютор"),
    CURATOR("куратор организации"),
    HEAD("руководитель организации"),
    REPRESENTATIVE("законный представитель");

    private final String title;

    PersonRole(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
