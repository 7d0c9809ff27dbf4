package org.nastavnik.evaluation;

/** Which side of a pair answers. */
public enum Respondent {
    MENTEE("наставляемый"),
    MENTOR("наставник");

    private final String title;

    Respondent(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
