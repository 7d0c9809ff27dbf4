package org.nastavnik.notification.mail;

/** Where a mail stands. */
public enum MailState {
    WAITING("ждёт отправки"),
    SENT("отправлено"),
    FAILED("не доставлено");

    private final String title;

    MailState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
