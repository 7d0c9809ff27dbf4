package org.nastavnik.engine.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a {@code .form} file and collects everything in it that the gate could not stand for. */
class FormFileReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SHOWN_ONLY = Set.of("text", "separator", "spacer");
    private static final Set<String> NOT_SUPPORTED = Set.of("path", "isRepeating", "valuesExpression", "expression");

    private final List<FormField> fields = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> conditions = new LinkedHashSet<>();

    FormSchema read(byte[] json) {
        JsonNode form = parse(json);
        String id = form.path("id").asText("");
        if (id.isBlank()) {
            faults.add("it has no id");
        }
        readComponents(form.path("components"), List.of());
        // one variable cannot be both the chosen answer and the list to choose from
        fields.stream()
                .filter(field -> field.valuesKey() != null && ids.contains(field.valuesKey()))
                .forEach(field -> faults.add(field.key() + " takes its options from another field"));
        if (!faults.isEmpty()) {
            throw new UnsuitableForm(id, faults);
        }
        return new FormSchema(id, fields);
    }

    /** Every condition of the form that was read, those of its texts too. */
    Set<String> conditions() {
        return conditions;
    }

    private static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UnsuitableForm("?", List.of("it is not JSON: " + e.getMessage()));
        }
    }

    private void readComponents(JsonNode components, List<String> hiddenByGroups) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            String id = component.path("id").asText("");
            List<String> hiddenBy = conditions(component, id, hiddenByGroups);
            NOT_SUPPORTED.stream().filter(component::has).forEach(name -> faults.add(id + " uses " + name));
            if (!ids.add(id)) {
                faults.add("id " + id + " is used twice");
            }
            if (type.equals("group")) {
                readComponents(component.path("components"), hiddenBy);
            } else if (!SHOWN_ONLY.contains(type)) {
                FieldType.of(type)
                        .ifPresentOrElse(
                                known -> readField(component, id, known, hiddenBy),
                                () -> faults.add(id + " is a " + type + ", which cannot be used here"));
            }
        }
    }

    private List<String> conditions(JsonNode component, String id, List<String> hiddenByGroups) {
        String hide = component.path("conditional").path("hide").asText("");
        if (hide.isBlank()) {
            return hiddenByGroups;
        }
        if (!hide.strip().startsWith("=")) {
            faults.add(id + " is hidden by " + hide + ", which is no FEEL expression");
        }
        conditions.add(hide);
        List<String> all = new ArrayList<>(hiddenByGroups);
        all.add(hide);
        return List.copyOf(all);
    }

    private void readField(JsonNode component, String id, FieldType type, List<String> hiddenBy) {
        String key = component.path("key").asText("");
        if (!key.equals(id) || key.isBlank()) {
            faults.add("id " + id + " is not the key " + key);
        }
        fields.add(new FormField(
                key,
                type,
                label(component, type, key),
                component.path("description").asText(""),
                shownOnly(component, id),
                hiddenBy,
                limits(component, id),
                type.offersOptions() ? valuesKey(component, id) : null,
                staticOptions(component),
                component.path("subtype").asText("date")));
    }

    private boolean shownOnly(JsonNode component, String id) {
        if (component.path("readonly").isTextual()) {
            faults.add(id + " is read-only by an expression");
        }
        return component.path("readonly").asBoolean()
                || component.path("disabled").asBoolean();
    }

    private String label(JsonNode component, FieldType type, String key) {
        String label = component
                .path(type == FieldType.DATETIME ? "dateLabel" : "label")
                .asText("");
        if (label.isBlank() && type == FieldType.DATETIME) {
            label = component.path("timeLabel").asText("");
        }
        if (label.isBlank()) {
            faults.add(key + " has no label");
        }
        return label.strip();
    }

    private FormField.Limits limits(JsonNode component, String id) {
        JsonNode validate = component.path("validate");
        String pattern = textOrNull(validate.path("pattern"));
        if (pattern != null) {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                faults.add(id + " has a pattern that is none: " + e.getDescription());
            }
        }
        return new FormField.Limits(
                validate.path("required").asBoolean(),
                intOrNull(validate.path("minLength"), id),
                intOrNull(validate.path("maxLength"), id),
                pattern,
                textOrNull(validate.path("validationType")),
                decimalOrNull(validate.path("min"), id),
                decimalOrNull(validate.path("max"), id),
                intOrNull(component.path("decimalDigits"), id),
                component.path("disallowPassedDates").asBoolean());
    }

    private String valuesKey(JsonNode component, String id) {
        String valuesKey = textOrNull(component.path("valuesKey"));
        if (valuesKey == null && component.path("values").isEmpty()) {
            faults.add(id + " offers no options");
        }
        return valuesKey;
    }

    private static Set<String> staticOptions(JsonNode component) {
        Set<String> options = new LinkedHashSet<>();
        component
                .path("values")
                .forEach(option -> options.add(option.path("value").asText()));
        return options;
    }

    private static String textOrNull(JsonNode node) {
        return node.asText("").isBlank() ? null : node.asText();
    }

    private Integer intOrNull(JsonNode node, String id) {
        BigDecimal number = decimalOrNull(node, id);
        return number == null ? null : number.intValue();
    }

    private BigDecimal decimalOrNull(JsonNode node, String id) {
        if (node.isMissingNode() || node.isNull() || node.asText().isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(node.asText());
        } catch (NumberFormatException e) {
            faults.add(id + " has a limit that is no number: " + node.asText());
            return null;
        }
    }
}
