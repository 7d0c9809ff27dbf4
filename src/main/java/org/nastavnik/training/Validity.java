package org.nastavnik.training;

/** Does a training hold on a day? */
public enum Validity {
    VALID("действует"),
    EXPIRING("скоро истекает"),
    EXPIRED("истекла");

    private final String title;

    Validity(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
