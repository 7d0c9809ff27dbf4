package org.nastavnik.participant.consent;

/** How a consent was given. */
public enum ConsentManner {
    PAPER("на бумаге"),
    /** The person was there and confirmed it in the system. */
    ELECTRONIC("лично, в электронном виде");

    private final String title;

    ConsentManner(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
