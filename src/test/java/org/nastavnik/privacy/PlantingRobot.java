package org.nastavnik.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.demo.FilledForm;
import org.nastavnik.engine.TaskDesk;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.programme.ProgrammeCase;

/** Carries a programme through all its forms and types a sentence into every field that takes one. */
final class PlantingRobot {

    private static final int ENOUGH = 120;
    private static final int ROOM = 200;

    private final TaskDesk desk;
    private final LocalDate today;
    private final String sentence;
    private final Map<String, Map<String, ?>> usual;

    PlantingRobot(TaskDesk desk, LocalDate today, String sentence, Map<String, Map<String, ?>> usual) {
        this.desk = desk;
        this.today = today;
        this.sentence = sentence;
        this.usual = usual;
    }

    /** @param stop the task before which it stops; null to the end */
    void run(ProgrammeCase.Run programme, String stop) {
        for (int i = 0; i < ENOUGH; i++) {
            List<OpenTask> open = programme.open();
            if (open.isEmpty() || open.stream().anyMatch(task -> task.key().equals(stop))) {
                return;
            }
            complete(open.get(0), programme.place.head());
        }
        throw new AssertionError("Never came to " + stop);
    }

    private void complete(OpenTask task, String otherwise) {
        String login = task.assignee() == null ? otherwise : task.assignee();
        JsonNode schema = desk.schema(login, task.id());
        Map<String, Object> answers = new HashMap<>();
        plant(schema.path("components"), answers);
        answers.putAll(usual.getOrDefault(task.key(), Map.of()));
        desk.submit(login, task.id(), new FilledForm(schema, desk.supplied(login, task.id()), today).answers(answers));
    }

    private void plant(JsonNode components, Map<String, Object> answers) {
        for (JsonNode component : components) {
            plant(component.path("components"), answers);
            JsonNode rules = component.path("validate");
            boolean text = component.path("type").asText().matches("textfield|textarea");
            boolean open = !component.path("disabled").asBoolean()
                    && !component.path("readonly").asBoolean()
                    && !rules.has("pattern")
                    && !component
                            .path("key")
                            .asText()
                            .toLowerCase()
                            .matches(".*(link|url|address|website|mail|phone|topic2|topic3).*");
            if (text && open && rules.path("maxLength").asInt(0) >= ROOM) {
                answers.put(component.path("key").asText(), sentence);
            }
        }
    }
}
