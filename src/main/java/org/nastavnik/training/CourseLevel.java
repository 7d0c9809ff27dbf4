package org.nastavnik.training;

/** Whose course it is; each municipality announces it to its own organisations. */
public enum CourseLevel {
    MUNICIPAL("муниципальный"),
    REGIONAL("региональный"),
    FEDERAL("федеральный");

    private final String title;

    CourseLevel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
