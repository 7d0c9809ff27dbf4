package org.nastavnik.pairing;

/** Which of a pair's meetings it was. */
public enum MeetingKind {
    FIRST("знакомство"),
    TRIAL("пробная рабочая"),
    PLANNING("планирование"),
    REGULAR("регулярная"),
    FINAL("итоговая");

    private final String title;

    MeetingKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
