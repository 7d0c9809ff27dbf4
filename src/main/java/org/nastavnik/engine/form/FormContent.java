package org.nastavnik.engine.form;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a form is filled with when somebody opens it: values by field key or by the name in a text's {@code {{name}}},
 * and option lists by {@code valuesKey}. Lives for one request; nothing of it is stored in the engine.
 */
public final class FormContent {

    /** Every form's first text: markdown with school, programme, period, who, until when. */
    public static final String CASE_FACTS = "caseFacts";

    /** Every form's second text: markdown with what was decided before and the remarks to answer; may be empty. */
    public static final String BEFORE = "before";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<Option>> options = new LinkedHashMap<>();
    private final Set<Long> persons = new HashSet<>();

    private FormContent() {}

    public static FormContent with(String caseFacts) {
        return new FormContent().value(CASE_FACTS, caseFacts).value(BEFORE, "");
    }

    public FormContent before(String markdown) {
        return value(BEFORE, markdown == null ? "" : markdown);
    }

    /** A default or shown value: String, Integer, Double, Boolean, LocalDate, enum or a collection of strings. */
    public FormContent value(String key, Object value) {
        requireFree(key, options);
        if (value == null) {
            values.remove(key);
        } else if (value instanceof LocalDate || value instanceof Enum<?>) {
            values.put(key, value instanceof Enum<?> e ? e.name() : value.toString());
        } else if (value instanceof Collection<?> many) {
            values.put(key, many.stream().map(Object::toString).toList());
        } else {
            values.put(key, value);
        }
        return this;
    }

    public FormContent options(String valuesKey, List<Option> offered) {
        requireFree(valuesKey, values);
        options.put(valuesKey, List.copyOf(offered));
        return this;
    }

    /** Whose data the form shows: the reading is noted in the access log. Ids of persons of the register. */
    public FormContent about(Collection<Long> personIds) {
        persons.addAll(personIds);
        return this;
    }

    public FormContent about(long personId) {
        persons.add(personId);
        return this;
    }

    public Set<Long> persons() {
        return Collections.unmodifiableSet(persons);
    }

    /** Both reach the form as one set of variables: a name in both would hide the one or the other. */
    private static void requireFree(String name, Map<String, ?> taken) {
        if (taken.containsKey(name)) {
            throw new IllegalArgumentException("The form already has " + name);
        }
    }

    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    public Map<String, List<Option>> options() {
        return Collections.unmodifiableMap(options);
    }
}
