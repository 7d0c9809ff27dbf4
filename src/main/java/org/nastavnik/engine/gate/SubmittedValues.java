package org.nastavnik.engine.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What was sent, in plain Java: text, numbers, yes/no and lists. Nothing that came serialised is turned into an object of
 * the sender's choice; what cannot be an answer becomes {@link #UNREADABLE}, which no rule of a form takes.
 */
final class SubmittedValues {

    static final Object UNREADABLE = new Object();
    private static final ObjectMapper JSON = new ObjectMapper();

    private SubmittedValues() {}

    static Map<String, Object> of(Map<String, ?> sent) {
        Map<String, Object> plain = new HashMap<>();
        if (sent == null) {
            return plain;
        }
        VariableMap typed = sent instanceof VariableMap map ? map : Variables.fromMap(new HashMap<>(sent));
        for (String name : typed.keySet()) {
            plain.put(name, plain(typed.getValueTyped(name)));
        }
        return plain;
    }

    private static Object plain(TypedValue typed) {
        if (typed == null) {
            return null;
        }
        if (typed instanceof SerializableValue serialized && !isPlainList(serialized)) {
            return parse(serialized.getValueSerialized());
        }
        if (typed instanceof PrimitiveValue || typed.getType() == null || typed instanceof SerializableValue) {
            return typed.getValue();
        }
        return typed.getValue() == null ? null : UNREADABLE;
    }

    /** A list handed over by Java code; a list that came as text has no value yet. */
    private static boolean isPlainList(SerializableValue value) {
        return value.isDeserialized() && value.getValue() instanceof java.util.List;
    }

    private static Object parse(String json) {
        if (json == null || json.isBlank()) {
            return null;
        }
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            return UNREADABLE;
        }
    }
}
