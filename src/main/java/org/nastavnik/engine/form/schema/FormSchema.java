package org.nastavnik.engine.form.schema;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a form asks for: its inputs in the order of the paper, read from the deployed {@code .form} file. */
public final class FormSchema {

    private final String id;
    private final List<FormField> fields;

    FormSchema(String id, List<FormField> fields) {
        this.id = id;
        this.fields = List.copyOf(fields);
    }

    /** @throws UnsuitableForm where the file has something that cannot be shown or checked; names every fault */
    public static FormSchema read(byte[] json) {
        return new FormFileReader().read(json);
    }

    /** The conditions of the form that FEEL does not take. Not part of {@link #read}, since FEEL is slow to wake. */
    public static List<String> conditionFaults(byte[] json) {
        FormFileReader reader = new FormFileReader();
        reader.read(json);
        return reader.conditions().stream()
                .flatMap(condition -> HideCondition.fault(condition).stream().map(fault -> condition + ", " + fault))
                .toList();
    }

    public String id() {
        return id;
    }

    List<FormField> fields() {
        return fields;
    }

    Set<String> keys() {
        return fields.stream().map(FormField::key).collect(Collectors.toUnmodifiableSet());
    }
}
