package org.nastavnik.engine.form.schema;

import java.util.List;
import java.util.Set;

/**
 * One input of a form.
 *
 * @param label what the person calls it
 * @param help the field's description; explains the format where a pattern is not met
 * @param readOnly shown only: whatever is sent for it is dropped
 * @param hiddenBy FEEL conditions of the field and of the groups around it; any of them hides it
 * @param valuesKey name of the supplied option list; null where the options are in the form
 */
record FormField(
        String key,
        FieldType type,
        String label,
        String help,
        boolean readOnly,
        List<String> hiddenBy,
        Limits limits,
        String valuesKey,
        Set<String> staticOptions,
        String dateSubtype) {

    /** What the component's {@code validate} says; null where it says nothing. */
    record Limits(
            boolean required,
            Integer minLength,
            Integer maxLength,
            String pattern,
            String validationType,
            java.math.BigDecimal min,
            java.math.BigDecimal max,
            Integer decimalDigits,
            boolean noPastDates) {}
}
