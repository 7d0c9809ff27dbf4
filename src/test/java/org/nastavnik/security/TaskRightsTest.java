package org.nastavnik.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Taking, returning and passing on of tasks, starting a programme, figures over cases, and the administrator's view. */
@NastavnikTest
@Import(Cases.class)
class TaskRightsTest {

    private static final String ADMIN_PASSWORD = "Kluch-dlya-proverok-26";

    @Autowired
    RestUsers server;

    @Autowired
    TestPlaces places;

    @Autowired
    Cases cases;

    @Autowired
    JdbcTemplate jdbc;

    TestPlace place;
    BusinessKey key;
    String task;

    @BeforeEach
    void aProgrammeWaitsForItsHead() {
        place = places.newPlace();
        key = cases.begun(place);
        task = cases.task(key, "appoint-curator");
    }

    @ParameterizedTest
    @EnumSource
    void a_task_goes_back_to_the_group_and_is_taken_again(Door door) {
        assertThat(post(door, place.head(), "/task/" + task + "/unclaim", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(assignee()).isNull();
        assertThat(post(door, place.head(), "/task/" + task + "/claim", Map.of("userId", place.head()))
                        .status())
                .isEqualTo(204);
        assertThat(assignee()).isEqualTo(place.head());
    }

    @ParameterizedTest
    @EnumSource
    void nobody_takes_a_task_for_somebody_else_or_hands_it_over(Door door) {
        post(door, place.head(), "/task/" + task + "/unclaim", Map.of());
        assertThat(post(door, place.head(), "/task/" + task + "/claim", Map.of("userId", place.curator()))
                        .status())
                .isEqualTo(400);
        assertThat(post(door, place.head(), "/task/" + task + "/assignee", Map.of("userId", place.curator()))
                        .status())
                .isEqualTo(403);
        assertThat(post(door, place.head(), "/task/" + task + "/delegate", Map.of("userId", place.curator()))
                        .status())
                .isEqualTo(403);
        assertThat(assignee()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_colleague_has_taken_is_read_but_neither_completed_nor_returned(Door door) {
        String colleague = place.mentor();
        cases.addCandidate(task, colleague);
        assertThat(get(door, colleague, "/task/" + task).status()).isEqualTo(200);
        assertThat(get(door, colleague, "/task/" + task + "/form-variables").status())
                .isEqualTo(200);
        assertThat(post(door, colleague, "/task/" + task + "/complete", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(post(door, colleague, "/task/" + task + "/unclaim", Map.of()).status())
                .isEqualTo(403);
        assertThat(post(door, colleague, "/task/" + task + "/claim", Map.of("userId", colleague))
                        .status())
                .isEqualTo(403);
        assertThat(assignee()).isEqualTo(place.head());

        // returned by the one, it may be taken by the other
        post(door, place.head(), "/task/" + task + "/unclaim", Map.of());
        assertThat(post(door, colleague, "/task/" + task + "/claim", Map.of("userId", colleague))
                        .status())
                .isEqualTo(204);
        assertThat(assignee()).isEqualTo(colleague);
    }

    @ParameterizedTest
    @EnumSource
    void only_a_head_begins_a_programme_and_it_belongs_to_the_heads_municipality(Door door) {
        String start = "/process-definition/key/mentoring-programme/submit-form";
        assertThat(post(door, place.curator(), start, programme(door)).status()).isEqualTo(403);
        assertThat(post(door, place.mentor(), start, programme(door)).status()).isEqualTo(403);
        Door.Answer begun = post(door, place.head(), start, programme(door));
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        assertThat(begun.json().get("tenantId").asText()).isEqualTo(place.tenant());
    }

    @Test
    void no_case_task_or_job_is_without_a_municipality() {
        for (String table : new String[] {"act_ru_execution", "act_ru_task", "act_hi_procinst", "act_hi_taskinst"}) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from camunda." + table + " where tenant_id_ is null", Integer.class))
                    .as(table)
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void figures_count_the_cases_of_the_own_municipality_only(Door door) {
        cases.begun(places.newPlace());
        JsonNode own = get(door, place.coordinator(), "/process-definition/statistics?incidents=true")
                .json();
        assertThat(instances(own)).isEqualTo(1);
        String definition = definition(door);
        JsonNode activities = get(door, place.coordinator(), "/process-definition/" + definition + "/statistics")
                .json();
        assertThat(StreamSupport.stream(activities.spliterator(), false)
                        .mapToInt(a -> a.get("instances").asInt())
                        .sum())
                .isEqualTo(1);
        assertThat(get(door, place.coordinator(), "/process-instance").json()).hasSize(1);
        assertThat(get(door, place.coordinator(), "/history/process-instance").json())
                .hasSize(1);
        assertThat(get(door, place.coordinator(), "/task").json()).hasSize(1);
        assertThat(get(door, place.regionalCoordinator(), "/process-instance").json())
                .hasSize(1);
    }

    @Test
    void cockpits_own_figures_count_the_same() {
        cases.begun(places.newPlace());
        Browser coordinator = Browser.signedIn(server.address(), place.coordinator(), TestPlaces.PASSWORD);
        String base = "/camunda/api/cockpit/plugin/base/default";
        assertThat(coordinator.get(base + "/process-definition/statistics").body())
                .contains("\"instances\":1")
                .doesNotContain("\"instances\":2");
        assertThat(coordinator
                        .call("POST", base + "/process-instance/count", "{}")
                        .body())
                .isEqualTo("{\"count\":1}");
        Browser curator = Browser.signedIn(server.address(), place.curator(), TestPlaces.PASSWORD);
        assertThat(curator.get(base + "/process-definition/statistics").statusCode())
                .isEqualTo(403);
        assertThat(curator.call("POST", base + "/process-instance/count", "{}").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void the_administrator_sees_every_task_case_job_and_person(Door door) {
        BusinessKey other = cases.begun(places.newPlace());
        for (BusinessKey each : new BusinessKey[] {key, other}) {
            assertThat(asAdmin(door, "POST", "/task", Map.of("processInstanceBusinessKey", each.value()))
                            .json())
                    .hasSize(1);
            assertThat(asAdmin(door, "GET", "/process-instance?businessKey=" + each.value(), null)
                            .json())
                    .hasSize(1);
        }
        assertThat(asAdmin(door, "GET", "/job/count", null).status()).isEqualTo(200);
        assertThat(asAdmin(door, "GET", "/user?id=" + place.curator(), null).json())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void everybody_reads_the_own_profile_and_nobody_elses(Door door) {
        assertThat(get(door, place.curator(), "/user/" + place.curator() + "/profile")
                        .json()
                        .get("id")
                        .asText())
                .isEqualTo(place.curator());
        assertThat(get(door, place.curator(), "/user/" + place.head() + "/profile")
                        .status())
                .isEqualTo(403);
    }

    private String definition(Door door) {
        return get(door, place.head(), "/process-definition/key/mentoring-programme")
                .json()
                .get("id")
                .asText();
    }

    private static int instances(JsonNode statistics) {
        return StreamSupport.stream(statistics.spliterator(), false)
                .mapToInt(s -> s.get("instances").asInt())
                .sum();
    }

    private Map<String, Object> programme(Door door) {
        return Map.of(
                "variables",
                Map.of(
                        "title", Map.of("value", "Вторая программа " + door),
                        "startsOn", Map.of("value", "2026-09-01"),
                        "endsOn", Map.of("value", "2027-05-31"),
                        "forms", Map.of("type", "Json", "value", "[\"TEACHER_PUPIL\"]"),
                        "kinds", Map.of("type", "Json", "value", "[\"INDIVIDUAL\"]"),
                        "meetingFormat", Map.of("value", "ON_SITE"),
                        "selfDirected", Map.of("value", "no")));
    }

    private String assignee() {
        return jdbc.queryForObject("select assignee_ from camunda.act_ru_task where id_ = ?", String.class, task);
    }

    private Door.Answer get(Door door, String login, String path) {
        return door.call(server, login, "GET", path, null);
    }

    private Door.Answer post(Door door, String login, String path, Object body) {
        return door.call(server, login, "POST", path, body);
    }

    private Door.Answer asAdmin(Door door, String method, String path, Object body) {
        return door.call(server, "admin", ADMIN_PASSWORD, method, path, body);
    }
}
