package org.nastavnik.participant.consent;

/** Who signed a consent: the person, or a minor's legal representative. */
public enum ConsentSigner {
    SELF("участник"),
    REPRESENTATIVE("законный представитель");

    private final String title;

    ConsentSigner(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
