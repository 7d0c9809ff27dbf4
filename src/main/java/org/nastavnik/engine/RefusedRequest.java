package org.nastavnik.engine;

import jakarta.ws.rs.BadRequestException;
import org.nastavnik.shared.Refusal;

/**
 * A refusal on its way out of the engine: both API paths answer 400 with the sentence, Tasklist shows it as it is and
 * keeps what was typed. Where a field is to blame the message ends with {@code [поле: key]}, by which Tasklist marks it.
 */
public class RefusedRequest extends BadRequestException {

    private final String field;
    private final String sentence;

    public RefusedRequest(Refusal refusal) {
        super(refusal.sentence() + (refusal.field() == null ? "" : " [поле: " + refusal.field() + "]"), refusal);
        this.field = refusal.field();
        this.sentence = refusal.sentence();
    }

    public RefusedRequest(String sentence) {
        this(new Refusal(sentence));
    }

    /** Key of the form field to blame; null where it is none. */
    public String field() {
        return field;
    }

    public String sentence() {
        return sentence;
    }
}
