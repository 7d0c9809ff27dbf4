package org.nastavnik.launch;

/** Where a launch stands. */
public enum LaunchState {
    STAFF("назначение рабочей группы и ответственных"),
    ROAD_MAP("утверждение дорожной карты"),
    CHOICE("выбор организаций"),
    STARTING("программы начинаются"),
    FINISHED("завершён"),
    STOPPED("остановлен");

    private final String title;

    LaunchState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean ended() {
        return this == FINISHED || this == STOPPED;
    }
}
