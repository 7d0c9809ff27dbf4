package org.nastavnik.engine.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.nastavnik.engine.form.FormContent;

/** A form's content as the engine's API gives it out: lists as JSON, which is what Tasklist's forms read. */
final class ShownValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ShownValues() {}

    /** @param names what the caller asked for; null means everything */
    static void add(VariableMap variables, FormContent content, Collection<String> names) {
        content.values().forEach((name, value) -> add(variables, name, value, names));
        content.options().forEach((name, options) -> add(variables, name, options, names));
    }

    private static void add(VariableMap variables, String name, Object value, Collection<String> names) {
        if (names == null || names.contains(name)) {
            variables.putValueTyped(name, typed(value));
        }
    }

    private static TypedValue typed(Object value) {
        if (value instanceof Collection<?>) {
            return SpinValues.jsonValue(json(value)).create();
        }
        if (value instanceof Integer number) {
            return Variables.integerValue(number);
        }
        if (value instanceof Boolean yes) {
            return Variables.booleanValue(yes);
        }
        if (value instanceof Number number) {
            return Variables.doubleValue(number.doubleValue());
        }
        return Variables.stringValue(value.toString());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
