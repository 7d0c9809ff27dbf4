package org.nastavnik.training;

/** Has somebody a place on a course? */
public enum Standing {
    ENROLLED("записан"),
    RESERVE("в резерве"),
    WITHDRAWN("снят с курса");

    private final String title;

    Standing(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
