package org.nastavnik.privacy;

/** Whose data is kept how long. */
public enum RetentionCategory {
    LEARNER("Обучающиеся"),
    EMPLOYEE("Педагоги и руководители"),
    PARTNER("Работники предприятий-партнёров");

    private final String title;

    RetentionCategory(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
