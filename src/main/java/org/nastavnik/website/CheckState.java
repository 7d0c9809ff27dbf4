package org.nastavnik.website;

/** How far the check of one school's section has come. */
public enum CheckState {
    NEW("ждёт проверки"),
    QUEUED("проверяется"),
    FIXING("исправляется"),
    FINE("всё размещено"),
    EXPLAINED("не исправлено, причина указана"),
    NO_ADDRESS("адрес рубрики не указан"),
    STOPPED("проверка прекращена");

    private final String title;

    CheckState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean open() {
        return this == NEW || this == QUEUED || this == FIXING;
    }
}
