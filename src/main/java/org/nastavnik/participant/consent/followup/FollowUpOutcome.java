package org.nastavnik.participant.consent.followup;

/** How the curator answered. */
public enum FollowUpOutcome {
    NEW_CONSENT("подписано новое согласие"),
    KEPT("участие закончено, данные хранятся по другому основанию"),
    ERASURE("участие закончено, данные предложено удалить");

    private final String title;

    FollowUpOutcome(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
