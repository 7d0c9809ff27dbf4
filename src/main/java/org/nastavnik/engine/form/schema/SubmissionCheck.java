package org.nastavnik.engine.form.schema;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;

/**
 * Holds a submission against the form it was made with: what is unknown, read-only or hidden is dropped, what breaks a
 * rule is refused with the field's key and a sentence.
 */
public final class SubmissionCheck {

    private final FormSchema schema;
    private final Map<String, ?> sent;
    private final Supplier<FormContent> content;
    private final ValueCheck valueCheck;
    private FormContent shown;

    /** @param content what the form shows to this caller; asked for only where options or conditions depend on it */
    public SubmissionCheck(FormSchema schema, Map<String, ?> sent, Supplier<FormContent> content, Clock clock) {
        this.schema = schema;
        this.sent = sent;
        this.content = content;
        this.valueCheck = new ValueCheck(clock);
    }

    /** @throws org.nastavnik.shared.Refusal for the first field, in the order of the form, that breaks a rule */
    public FormValues accept() {
        Set<String> hidden = hiddenKeys();
        Map<String, Object> accepted = new LinkedHashMap<>();
        for (FormField field : schema.fields()) {
            if (!field.readOnly() && !hidden.contains(field.key())) {
                Set<String> offered = offered(field, sent.get(field.key()));
                valueCheck
                        .accept(field, sent.get(field.key()), offered)
                        .ifPresent(value -> accepted.put(field.key(), value));
            }
        }
        return new FormValues(accepted);
    }

    /** Repeated until it settles: what is hidden counts as unanswered and may hide what depends on it. */
    private Set<String> hiddenKeys() {
        Map<String, Object> answers = answers();
        Set<String> hidden = new HashSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (FormField field : schema.fields()) {
                if (!hidden.contains(field.key()) && isHidden(field, answers)) {
                    hidden.add(field.key());
                    answers.put(field.key(), null);
                    changed = true;
                }
            }
        }
        return hidden;
    }

    private static boolean isHidden(FormField field, Map<String, Object> answers) {
        return field.hiddenBy().stream().anyMatch(condition -> HideCondition.hides(condition, answers));
    }

    /** Every key of the form is there, since FEEL tells a missing name from an empty answer. */
    private Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        Set<String> askedFor = schema.fields().stream()
                .flatMap(field -> field.hiddenBy().stream())
                .flatMap(condition -> HideCondition.names(condition).stream())
                .collect(Collectors.toSet());
        Set<String> writable = schema.fields().stream()
                .filter(field -> !field.readOnly())
                .map(FormField::key)
                .collect(Collectors.toSet());
        schema.keys().forEach(key -> answers.put(key, null));
        for (String name : askedFor) {
            answers.put(
                    name,
                    writable.contains(name)
                            ? answer(sent.get(name))
                            : shown().values().get(name));
        }
        return answers;
    }

    /** What cannot be an answer counts as none here; the field's own check refuses it. */
    private static Object answer(Object value) {
        boolean plain = value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof List<?> many && many.stream().allMatch(String.class::isInstance);
        return plain ? value : null;
    }

    private Set<String> offered(FormField field, Object value) {
        if (field.valuesKey() == null || value == null) {
            return field.staticOptions();
        }
        List<Option> options = shown().options().getOrDefault(field.valuesKey(), List.of());
        return options.stream().map(Option::value).collect(Collectors.toSet());
    }

    private FormContent shown() {
        if (shown == null) {
            shown = content.get();
        }
        return shown;
    }
}
