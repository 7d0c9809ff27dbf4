package org.nastavnik.engine.form;

/** One choice offered by a form: what is sent back, and what the person reads. */
public record Option(String value, String label) {

    public static Option of(long id, String label) {
        return new Option(Long.toString(id), label);
    }
}
