package org.nastavnik.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every known hole of the engine's interface, tried at both doors: by those who could do harm, down to the coordinator. */
@NastavnikTest
@Import(Cases.class)
class ClosedRoutesTest {

    private static final String ADMIN_PASSWORD = "Kluch-dlya-proverok-26";

    /** Calls that neither a curator nor a coordinator may make; * stands for the id of the curator's own task. */
    private static final List<String> CLOSED_TO_PEOPLE = List.of(
            "POST /task/*/assignee",
            "POST /task/*/identity-links",
            "POST /task/*/identity-links/delete",
            "GET /task/*/variables",
            "GET /task/*/localVariables",
            "PUT /task/*/variables/anything",
            "POST /task/*/variables",
            "POST /message",
            "POST /signal",
            "POST /condition",
            "GET /event-subscription",
            "POST /external-task/fetchAndLock",
            "POST /execution/any/signal",
            "POST /execution/any/localVariables",
            "POST /modification/execute",
            "POST /migration/generate",
            "POST /migration/execute",
            "POST /batch/any",
            "PUT /job/any/retries",
            "POST /job/retries",
            "POST /job/any/execute",
            "GET /job/any/stacktrace",
            "GET /history/job-log",
            "GET /history/job-log/any/stacktrace",
            "GET /history/external-task-log",
            "GET /history/variable-instance",
            "GET /history/detail",
            "GET /history/user-operation",
            "GET /history/identity-link-log",
            "GET /history/task/report",
            "GET /history/process-instance/report",
            "GET /history/process-definition/any/statistics",
            "GET /history/process-definition/cleanable-process-instance-report",
            "GET /history/process-definition/cleanable-process-instance-report/count",
            "GET /history/decision-definition/cleanable-decision-instance-report",
            "GET /history/batch/cleanable-batch-report",
            "POST /history/cleanup",
            "GET /task/report",
            "GET /task/report/candidate-group-count",
            "GET /metrics",
            "GET /metrics/activity-instance-start/sum",
            "GET /schema/log",
            "GET /user",
            "GET /user/count",
            "GET /user/admin/profile",
            "GET /group",
            "GET /tenant",
            "GET /identity/groups?userId=admin",
            "GET /authorization",
            "POST /authorization/create",
            "POST /process-definition/key/mentoring-programme/start",
            "PUT /process-definition/key/mentoring-programme/suspended",
            "PUT /process-definition/suspended",
            "PUT /process-instance/suspended",
            "POST /process-instance/delete",
            "DELETE /process-instance/any",
            "POST /process-instance/any/modification",
            "POST /process-instance/any/variables",
            "POST /process-instance/variables-async",
            "POST /process-instance/message-async",
            "POST /decision-definition/key/mentor-eligibility/evaluate",
            "GET /deployment/any/resources",
            "GET /telemetry/data");

    /** Calls that not even the administrator may make. */
    private static final List<String> CLOSED_TO_ALL = List.of(
            "POST /deployment/create",
            "POST /deployment/any/redeploy",
            "DELETE /deployment/any",
            "DELETE /process-definition/any",
            "DELETE /process-definition/key/mentoring-programme/delete",
            "POST /filter/create",
            "POST /filter/create/",
            "PUT /filter/any",
            "DELETE /filter/any",
            "GET /task/*/comment",
            "POST /task/*/comment/create",
            "DELETE /task/*/comment/any",
            "GET /task/*/attachment",
            "GET /task/*/attachment/any/data",
            "POST /task/*/attachment/create",
            "DELETE /process-instance/any/comment",
            "POST /task/create",
            "PUT /task/*",
            "DELETE /task/*",
            "POST /task/*/delegate",
            "POST /task/*/resolve",
            "POST /task/*/bpmnError",
            "POST /task/*/bpmnEscalation",
            "POST /user/create",
            "PUT /user/admin/credentials",
            "PUT /user/admin/profile",
            "POST /user/admin/unlock",
            "DELETE /user/admin",
            "PUT /group/administrator/members/anybody",
            "POST /group/create",
            "PUT /tenant/any/user-members/anybody",
            "POST /tenant/create",
            "POST /identity/verify",
            "POST /telemetry/configuration");

    @Autowired
    RestUsers server;

    @Autowired
    TestPlaces places;

    @Autowired
    Cases cases;

    private static TestPlace school;
    private static String task;

    @BeforeEach
    void aProgrammeWaitsForItsCurator() {
        if (school == null) {
            school = places.newPlace();
            BusinessKey key = cases.begun(school);
            cases.appointCurator(server, school, key);
            task = cases.task(key, "prepare-documents");
        }
    }

    static Stream<Arguments> closedToPeople() {
        return attempts(Stream.concat(CLOSED_TO_PEOPLE.stream(), CLOSED_TO_ALL.stream()));
    }

    static Stream<Arguments> closedToAll() {
        return attempts(CLOSED_TO_ALL.stream());
    }

    private static Stream<Arguments> attempts(Stream<String> calls) {
        return calls.flatMap(call -> Stream.of(Door.values()).map(door -> Arguments.of(door, call)));
    }

    @ParameterizedTest
    @MethodSource
    void closedToPeople(Door door, String call) {
        assertRefused(attempt(door, school.curator(), TestPlaces.PASSWORD, call));
        assertRefused(attempt(door, school.coordinator(), TestPlaces.PASSWORD, call));
        assertRefused(attempt(door, school.regionalCoordinator(), TestPlaces.PASSWORD, call));
    }

    @ParameterizedTest
    @MethodSource
    void closedToAll(Door door, String call) {
        assertRefused(attempt(door, "admin", ADMIN_PASSWORD, call));
    }

    @ParameterizedTest
    @EnumSource
    void only_who_oversees_reads_the_figures_and_lists_of_cases(Door door) {
        for (String call : List.of(
                "GET /process-definition/statistics",
                "GET /process-instance",
                "POST /process-instance/count",
                "GET /history/process-instance",
                "GET /history/task",
                "GET /job",
                "GET /incident",
                "GET /variable-instance")) {
            assertRefused(attempt(door, school.curator(), TestPlaces.PASSWORD, call));
            assertThat(attempt(door, school.coordinator(), TestPlaces.PASSWORD, call)
                            .status())
                    .as(call)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_known_is_closed(Door door) {
        assertRefused(attempt(door, school.curator(), TestPlaces.PASSWORD, "GET /something-of-a-later-version"));
    }

    private Door.Answer attempt(Door door, String login, String password, String call) {
        String[] parts = call.replace("*", task).split(" ");
        Object body = parts[0].equals("GET") || parts[0].equals("DELETE") ? null : Map.of();
        return door.call(server, login, password, parts[0], parts[1], body);
    }

    private static void assertRefused(Door.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().get("message").asText()).contains("недоступно");
    }
}
