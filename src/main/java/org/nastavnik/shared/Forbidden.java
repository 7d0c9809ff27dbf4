package org.nastavnik.shared;

/** A page or deed that is not for this person's role: HTTP 403 with whom to ask. */
public class Forbidden extends RuntimeException {

    public Forbidden() {
        super("not for this role");
    }
}
