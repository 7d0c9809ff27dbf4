package org.nastavnik.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills in a form as somebody would who knows nothing but the form: keeps what is filled in already, takes the first of
 * the options offered ("yes" where the question is yes or no), and writes a sentence where text is asked for.
 */
public class FormAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SENTENCE = "Заполнено по форме, как просит подсказка к полю. ";

    private final JsonNode supplied;
    private final LocalDate today;
    private final Map<String, Object> chosen;
    private final Map<String, Object> answers = new LinkedHashMap<>();

    /**
     * @param supplied what the server sent along with the form, by name: {@code {"value": …}}
     * @param chosen answers that are to differ from the robot's own
     */
    private FormAnswers(JsonNode supplied, LocalDate today, Map<String, ?> chosen) {
        this.supplied = supplied;
        this.today = today;
        this.chosen = new LinkedHashMap<>(chosen);
    }

    public static Map<String, Object> to(JsonNode form, JsonNode supplied, LocalDate today, Map<String, ?> chosen) {
        FormAnswers robot = new FormAnswers(supplied, today, chosen);
        robot.fill(form.path("components"));
        robot.chosen.keySet().removeAll(robot.answers.keySet());
        if (!robot.chosen.isEmpty()) {
            throw new AssertionError("The form has no field " + robot.chosen.keySet());
        }
        return robot.answers;
    }

    private void fill(JsonNode components) {
        for (JsonNode component : components) {
            fill(component.path("components"));
            String key = component.path("key").asText("");
            boolean open = !component.path("disabled").asBoolean()
                    && !component.path("readonly").asBoolean();
            if (!key.isEmpty() && open) {
                Object answer = chosen.containsKey(key) ? chosen.get(key) : answer(component, key);
                if (answer != null) {
                    answers.put(key, answer);
                }
            }
        }
    }

    private Object answer(JsonNode component, String key) {
        Object present = plain(suppliedValue(key));
        if (present == null) {
            present = plain(component.path("defaultValue"));
        }
        boolean required = component.path("validate").path("required").asBoolean();
        return present != null || !required ? present : invented(component);
    }

    private Object invented(JsonNode component) {
        JsonNode rules = component.path("validate");
        return switch (component.path("type").asText()) {
            case "textfield", "textarea" ->
                text(rules.path("minLength").asInt(1), rules.path("maxLength").asInt(200));
            case "number" -> rules.path("min").asInt(1);
            case "checkbox" -> true;
            case "datetime" -> today.toString();
            case "radio", "select" -> option(component);
            case "checklist", "taglist" -> List.of(option(component));
            default -> throw new AssertionError("No answer for a " + component.path("type"));
        };
    }

    private static String text(int atLeast, int atMost) {
        String text = SENTENCE.repeat(1 + atLeast / SENTENCE.length()).strip();
        return text.length() > atMost ? text.substring(0, atMost) : text;
    }

    private String option(JsonNode component) {
        List<String> offered = new ArrayList<>();
        JsonNode options = component.has("valuesKey")
                ? suppliedValue(component.get("valuesKey").asText())
                : component.path("values");
        options.forEach(option -> offered.add(option.path("value").asText()));
        if (offered.isEmpty()) {
            throw new AssertionError("Nothing is offered for " + component.path("key"));
        }
        return offered.contains("yes") ? "yes" : offered.get(0);
    }

    /** Lists come as a JSON text. */
    private JsonNode suppliedValue(String name) {
        JsonNode variable = supplied.path(name);
        JsonNode value = variable.path("value");
        try {
            return "Json".equalsIgnoreCase(variable.path("type").asText()) && value.isTextual()
                    ? JSON.readTree(value.asText())
                    : value;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Object plain(JsonNode value) {
        if (value.isArray()) {
            List<String> many = new ArrayList<>();
            value.forEach(one -> many.add(one.asText()));
            return many.isEmpty() ? null : many;
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isTextual() && !value.asText().isEmpty() ? value.asText() : null;
    }
}
