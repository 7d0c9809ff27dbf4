package org.nastavnik.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.engine.gate.Door.Reply;
import org.nastavnik.engine.gate.Door.Visitor;
import org.nastavnik.engine.gate.TrialCases.Trial;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What the gate answers to people, the same at both doors. */
@NastavnikTest
class GateDoorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD =
            "{\"variables\": {\"fullName\": {\"value\": \"Яна Ли\"}, \"way\": {\"value\": \"yes\"}}}";

    @Autowired
    private TrialCases cases;

    @Autowired
    private RestUsers rest;

    @Autowired
    private TrialWorld world;

    @Value("${nastavnik.admin-password}")
    private String administratorsPassword;

    private Trial trial;
    private String task;

    @BeforeEach
    void begin() {
        trial = cases.begin();
        task = "/task/" + cases.task(trial);
    }

    @ParameterizedTest
    @EnumSource
    void values_and_options_come_with_the_forms_variables(Door door) throws Exception {
        Visitor visitor = first(door);
        for (String deserialize : new String[] {"", "?deserializeValues=false", "?deserializeValues=true"}) {
            JsonNode variables = JSON.readTree(
                    visitor.get(task + "/form-variables" + deserialize).body());
            assertThat(variables.at("/age/value").asInt()).isEqualTo(30);
            assertThat(variables.at("/age/type").asText()).isEqualTo("Integer");
            assertThat(variables.at("/consent/value").asBoolean()).isTrue();
            assertThat(variables.at("/caseFacts/value").asText())
                    .contains(trial.place().first());
            assertThat(variables.at("/mentors/type").asText()).isEqualTo("Json");
            JsonNode mentors = JSON.readTree(variables.at("/mentors/value").asText());
            assertThat(mentors.get(1).get("label").asText()).isEqualTo("Второй «лучший»");
            assertThat(variables.at("/topics/value").asText()).isEqualTo("[\"a\"]");
        }
        JsonNode some = JSON.readTree(
                visitor.get(task + "/form-variables?variableNames=age,mentors").body());
        assertThat(some.fieldNames()).toIterable().containsExactlyInAnyOrder("age", "mentors");
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_is_400_with_a_sentence_and_the_field_and_changes_nothing(Door door) throws Exception {
        Visitor visitor = first(door);
        for (String way : new String[] {"/submit-form", "/complete"}) {
            for (String body : new String[] {"{}", "{\"variables\": {}}", GOOD.replace("Яна Ли", "Я")}) {
                Reply reply = visitor.post(task + way, body);
                assertThat(reply.status()).isEqualTo(400);
                assertThat(JSON.readTree(reply.body()).get("message").asText())
                        .matches("(Заполните поле «Имя»\\.|Напишите в поле «Имя» подробнее.*) \\[поле: fullName]");
            }
        }
        assertThat(cases.openTasks(trial)).containsExactly("trial-answer");
        assertThat(cases.rows(trial)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void completing_twice_is_404_with_a_sentence(Door door) throws Exception {
        Visitor visitor = first(door);
        assertThat(visitor.post(task + "/submit-form", GOOD).status()).isEqualTo(204);
        for (String way : new String[] {"/submit-form", "/complete"}) {
            Reply second = visitor.post(task + way, GOOD);
            assertThat(second.status()).isEqualTo(404);
            assertThat(JSON.readTree(second.body()).get("message").asText())
                    .isEqualTo("Этой задачи больше нет: её уже выполнили или отменили. Обновите список задач.");
        }
        assertThat(cases.rows(trial)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_task_is_taken_and_returned_only_by_oneself(Door door) {
        Visitor first = first(door);
        Visitor second = door.enter(rest.address(), trial.place().second(), TrialWorld.PASSWORD);
        refused(
                first.post(task + "/claim", "{\"userId\": \"" + trial.place().second() + "\"}"),
                "Взять задачу можно только себе.");
        assertThat(first.post(task + "/claim", "{\"userId\": \"" + trial.place().first() + "\"}")
                        .status())
                .isEqualTo(204);
        Reply late =
                second.post(task + "/claim", "{\"userId\": \"" + trial.place().second() + "\"}");
        assertThat(late.status()).isIn(400, 403);
        assertThat(late.body()).contains("другой человек");
        Reply foreign = second.post(task + "/unclaim", "");
        assertThat(foreign.status()).isIn(400, 403);
        assertThat(foreign.body()).contains("задач");
        Reply completed = second.post(task + "/complete", GOOD);
        assertThat(completed.status()).isIn(400, 403);
        assertThat(first.post(task + "/unclaim", "").status()).isEqualTo(204);
        assertThat(second.post(
                                task + "/claim",
                                "{\"userId\": \"" + trial.place().second() + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(cases.rows(trial)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void somebody_of_another_municipality_gets_nowhere(Door door) {
        Trial other = cases.begin();
        Visitor stranger = door.enter(rest.address(), other.place().first(), TrialWorld.PASSWORD);
        for (String path : new String[] {"/form-variables", "/deployed-form", "/form", ""}) {
            Reply reply = stranger.get(task + path);
            assertThat(reply.status()).as(path).isIn(403, 404);
        }
        for (String path : new String[] {"/submit-form", "/complete", "/claim"}) {
            Reply reply = stranger.post(
                    task + path,
                    path.equals("/claim") ? "{\"userId\": \"" + other.place().first() + "\"}" : GOOD);
            assertThat(reply.status()).as(path).isIn(400, 403, 404);
            assertThat(reply.body()).doesNotContain("tenant").containsPattern("[а-я]{3}");
        }
        assertThat(cases.rows(trial)).isZero();
        assertThat(cases.openTasks(trial)).containsExactly("trial-answer");
    }

    @ParameterizedTest
    @EnumSource
    void a_start_form_is_held_against_its_schema_and_gives_the_case_its_municipality(Door door) throws Exception {
        Visitor admin = door.enter(rest.address(), "admin", administratorsPassword);
        String start = "/process-definition/key/gate-trial/submit-form";
        refused(admin.post(start, "{\"variables\": {}}"), "Укажите число в поле «Номер дела». [поле: case]");
        BusinessKey key = world.caseIn(trial.place());
        Reply started = admin.post(
                start, "{\"businessKey\": \"P-1\", \"variables\": {\"case\": {\"value\": " + key.programmeId() + "}}}");
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        JsonNode instance = JSON.readTree(started.body());
        assertThat(instance.get("businessKey").asText()).isEqualTo(key.value());
        assertThat(instance.get("tenantId").asText()).isEqualTo(trial.place().tenant());
        refused(admin.post("/process-definition/key/mentor-selection/submit-form", "{}"), "не начинают вручную");
    }

    private Visitor first(Door door) {
        return door.enter(rest.address(), trial.place().first(), TrialWorld.PASSWORD);
    }

    private static void refused(Reply reply, String sentence) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.body()).contains(sentence);
    }
}
