package org.nastavnik.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills in a form knowing only its {@code .form} file and what the server supplies for it: default values and options.
 * Obligatory fields without a default get the first option, «yes», today or an ordinary text.
 */
public final class FilledForm {

    private static final int CHOSEN = 3;

    private final JsonNode schema;
    private final Map<String, Object> supplied;
    private final LocalDate today;

    /**
     * @param supplied by name: the values of fields and the option lists (each option a map with {@code value})
     */
    public FilledForm(JsonNode schema, Map<String, Object> supplied, LocalDate today) {
        this.schema = schema;
        this.supplied = supplied;
        this.today = today;
    }

    /** @param chosen what is to be answered otherwise than usual; null leaves a field empty */
    public Map<String, Object> answers(Map<String, ?> chosen) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (JsonNode field : fields(schema, new ArrayList<>())) {
            String key = field.path("key").asText();
            Object answer = chosen.containsKey(key) ? chosen.get(key) : usual(field, key);
            if (answer != null) {
                answers.put(key, answer);
            }
        }
        return answers;
    }

    private static List<JsonNode> fields(JsonNode parent, List<JsonNode> found) {
        for (JsonNode component : parent.path("components")) {
            if (component.has("key") && !component.path("disabled").asBoolean()) {
                found.add(component);
            }
            fields(component, found);
        }
        return found;
    }

    private Object usual(JsonNode field, String key) {
        if (supplied.get(key) != null && !isEmptyList(supplied.get(key))) {
            return supplied.get(key);
        }
        if (field.hasNonNull("defaultValue")) {
            return field.get("defaultValue").isBoolean()
                    ? (Object) field.get("defaultValue").asBoolean()
                    : field.get("defaultValue").asText();
        }
        return field.path("validate").path("required").asBoolean() ? invented(field) : null;
    }

    private static boolean isEmptyList(Object value) {
        return value instanceof List<?> many && many.isEmpty();
    }

    private Object invented(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "textfield" -> field.path("label").asText().toLowerCase().contains("номер") ? "1-О" : "Без замечаний";
            case "textarea" -> "Работа идёт по плану программы, замечаний у участников нет.";
            case "number" -> Math.max(1, field.path("validate").path("min").asInt(1));
            case "datetime" -> today.toString();
            case "checkbox" -> true;
            case "radio" -> first(offered(field));
            case "select" -> first(offered(field));
            case "checklist", "taglist" -> offered(field).stream().limit(CHOSEN).toList();
            default -> null;
        };
    }

    private static Object first(List<String> options) {
        return options.isEmpty() ? null : options.get(0);
    }

    private List<String> offered(JsonNode field) {
        List<String> offered = new ArrayList<>();
        field.path("values").forEach(option -> offered.add(option.path("value").asText()));
        if (supplied.get(field.path("valuesKey").asText()) instanceof List<?> options) {
            options.forEach(option -> offered.add(String.valueOf(((Map<?, ?>) option).get("value"))));
        }
        return offered;
    }
}
