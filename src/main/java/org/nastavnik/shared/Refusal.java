package org.nastavnik.shared;

/**
 * The domain says no to a person: a whole Russian sentence that says what is wrong and what to do, and the form field
 * it belongs to (null where it belongs to none). Rolls the transaction back; becomes HTTP 400 at both API paths and a
 * message at the field on our pages.
 */
public class Refusal extends RuntimeException {

    private final String field;

    public Refusal(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    public Refusal(String sentence) {
        this(null, sentence);
    }

    public String field() {
        return field;
    }

    public String sentence() {
        return getMessage();
    }
}
