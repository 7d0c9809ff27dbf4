package org.nastavnik.notification.mail;

/** How a person wants to hear of notices by e-mail. */
public enum MailMode {
    EACH("письмо сразу, кроме тихих часов"),
    DIGEST("одно письмо в день"),
    NONE("без писем, только на странице «Уведомления»");

    private final String title;

    MailMode(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
