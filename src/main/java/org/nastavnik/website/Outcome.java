package org.nastavnik.website;

/** What one look at a page showed. */
public enum Outcome {
    REACHABLE("страница открывается"),
    MOVED("страница переехала"),
    UNREACHABLE("страница не открывается"),
    EMPTY("страница пустая");

    private final String title;

    Outcome(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean seen() {
        return this == REACHABLE || this == MOVED;
    }
}
