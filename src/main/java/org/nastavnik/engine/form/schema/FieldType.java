package org.nastavnik.engine.form.schema;

import java.util.Arrays;
import java.util.Optional;

/** The inputs that a form may have; others (dynamic lists, file pickers) are refused when a form is deployed. */
enum FieldType {
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    CHECKBOX,
    RADIO,
    SELECT,
    CHECKLIST,
    TAGLIST,
    DATETIME;

    static Optional<FieldType> of(String componentType) {
        return Arrays.stream(values())
                .filter(type -> type.name().toLowerCase().equals(componentType))
                .findFirst();
    }

    boolean offersOptions() {
        return this == RADIO || this == SELECT || takesMany();
    }

    boolean takesMany() {
        return this == CHECKLIST || this == TAGLIST;
    }
}
