package org.nastavnik.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormAnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private final JsonNode form = json("""
            {"components": [
              {"type": "text", "text": "..."},
              {"type": "group", "components": [
                {"type": "radio", "key": "agreed", "validate": {"required": true},
                 "values": [{"value": "no"}, {"value": "yes"}]},
                {"type": "textarea", "key": "reason", "validate": {"required": true, "minLength": 100}}]},
              {"type": "select", "key": "mentor", "valuesKey": "mentors", "validate": {"required": true}},
              {"type": "taglist", "key": "mentees", "valuesKey": "mentors", "validate": {"required": true}},
              {"type": "datetime", "key": "day", "validate": {"required": true}},
              {"type": "number", "key": "count", "validate": {"required": true, "min": 3}},
              {"type": "textfield", "key": "shown", "readonly": true},
              {"type": "textfield", "key": "optional"}]}
            """);

    private final JsonNode supplied = json("""
            {"mentors": {"type": "Json", "value": "[{\\"value\\": \\"7\\", \\"label\\": \\"Ли\\"}]"},
             "day": {"type": "String", "value": "2026-10-02"},
             "shown": {"type": "String", "value": "x"}}
            """);

    @Test
    void fills_what_is_required_and_keeps_what_is_there() {
        Map<String, Object> answers = FormAnswers.to(form, supplied, TODAY, Map.of());

        assertThat(answers)
                .containsEntry("agreed", "yes")
                .containsEntry("mentor", "7")
                .containsEntry("mentees", List.of("7"))
                .containsEntry("day", "2026-10-02")
                .containsEntry("count", 3)
                .doesNotContainKeys("shown", "optional");
        assertThat((String) answers.get("reason")).hasSizeGreaterThan(99);
    }

    @Test
    void a_chosen_answer_goes_first_and_must_belong_to_the_form() {
        assertThat(FormAnswers.to(form, supplied, TODAY, Map.of("agreed", "no", "optional", "also")))
                .containsEntry("agreed", "no")
                .containsEntry("optional", "also");
        assertThatThrownBy(() -> FormAnswers.to(form, supplied, TODAY, Map.of("misspelt", "no")))
                .hasMessageContaining("misspelt");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
