package org.nastavnik.programme;

/** How mentor and mentee meet. */
public enum MeetingFormat {
    ON_SITE("очно"),
    REMOTE("дистанционно"),
    MIXED("очно и дистанционно");

    private final String title;

    MeetingFormat(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
