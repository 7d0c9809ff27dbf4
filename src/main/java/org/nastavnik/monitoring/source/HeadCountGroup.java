package org.nastavnik.monitoring.source;

/** Whose number an organisation tells once a half-year; enterprises are counted by the municipality. */
public enum HeadCountGroup {
    PUPILS("все обучающиеся"),
    HEADS("все руководящие работники"),
    TEACHERS("все педагогические работники"),
    YOUNG_TEACHERS("все учителя до 35 лет в первые три года работы"),
    ENTERPRISES("все предприятия муниципалитета");

    /** The one bracket of ages that pupils are counted in apart (annex 2: «от 15 до 19 лет»). */
    public static final Range TEENAGERS = new Range(15, 19);

    private final String title;

    HeadCountGroup(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
