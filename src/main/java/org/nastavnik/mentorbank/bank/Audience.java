package org.nastavnik.mentorbank.bank;

/** For whom cards are shown, and by which consent. */
public enum Audience {
    /** Heads, curators and staff of the municipality: by the consent to the bank (annex 2). */
    MUNICIPALITY("BANK"),
    /** Everybody: by the consent to the bank and, apart from it, to be shown in public (152-ФЗ, art. 10.1). */
    PUBLIC("DISPLAY");

    private final String purpose;

    Audience(String purpose) {
        this.purpose = purpose;
    }

    /** The consent that says which contacts are shown. */
    String purpose() {
        return purpose;
    }
}
