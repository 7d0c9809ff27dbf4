package org.nastavnik.mentorbank;

/** Is the mentor ready to work with mentees of other organisations (annex 1, field 9)? */
public enum NetworkReadiness {
    NO("нет"),
    ON_SITE("да, очно"),
    REMOTE("да, дистанционно"),
    BOTH("да, очно и дистанционно");

    private final String title;

    NetworkReadiness(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
