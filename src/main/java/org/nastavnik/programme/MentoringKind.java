package org.nastavnik.programme;

/** One mentee or several to a mentor. */
public enum MentoringKind {
    INDIVIDUAL("индивидуальное"),
    GROUP("групповое");

    private final String title;

    MentoringKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
