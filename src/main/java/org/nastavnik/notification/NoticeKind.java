package org.nastavnik.notification;

/** Why somebody is told something. */
public enum NoticeKind {
    REMINDER("Напоминание"),
    OVERDUE("Срок прошёл"),
    ESCALATION("Задержка"),
    INACTIVITY("Давно не было встреч"),
    INFORMATION("Сообщение");

    private final String title;

    NoticeKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
