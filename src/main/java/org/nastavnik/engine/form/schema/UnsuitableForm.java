package org.nastavnik.engine.form.schema;

import java.util.List;

/** A {@code .form} file that Nastavnik cannot show or check; stops the start, since a person would be stuck in it. */
public class UnsuitableForm extends RuntimeException {

    UnsuitableForm(String form, List<String> faults) {
        super("Form " + form + " cannot be used: " + String.join("; ", faults));
    }
}
