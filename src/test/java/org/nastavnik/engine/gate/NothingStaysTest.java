package org.nastavnik.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.engine.gate.Door.Visitor;
import org.nastavnik.engine.gate.TrialCases.Trial;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A name planted through a form is found nowhere in the engine's schema, by whichever way the form came. */
@NastavnikTest
class NothingStaysTest {

    @Autowired
    private TrialCases cases;

    @Autowired
    private TrialDomain domain;

    @Autowired
    private FormService formService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private RestUsers rest;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcTemplate jdbc;

    private final String marker =
            "Marker" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private Trial trial;

    @BeforeEach
    void begin() {
        trial = cases.begin();
    }

    @Test
    void the_search_finds_what_is_there() {
        EngineTraces traces = new EngineTraces(jdbc);
        assertThat(traces.of(trial.key().value()))
                .contains("act_ru_execution.business_key_", "act_hi_procinst.business_key_");
        // bytes too: the deployed files
        assertThat(traces.of("gate-trial-model")).contains("act_ge_bytearray.bytes_");
    }

    @ParameterizedTest
    @CsvSource({"PROGRAMS, submit-form", "PROGRAMS, complete", "TASKLIST, submit-form", "TASKLIST, complete"})
    void through_the_interfaces(Door door, String way) {
        Visitor visitor = door.enter(rest.address(), trial.place().first(), TrialWorld.PASSWORD);
        String variables = """
                {"variables": {"fullName": {"value": "%1$s", "type": "String"}, "way": {"value": "no"},
                               "reason": {"value": "%1$s и прочее"}, "unknown": {"value": "%1$s"},
                               "shown": {"value": "%1$s"}, "days": {"value": "[\\"mon\\"]", "type": "Json"},
                               "json": {"value": "{\\"a\\": \\"%1$s\\"}", "type": "Json"},
                               "object": {"value": "[\\"%1$s\\"]", "type": "Object",
                                          "valueInfo": {"objectTypeName": "java.util.ArrayList",
                                                        "serializationDataFormat": "application/json"}}},
                 "withVariablesInReturn": true}""".formatted(marker);
        Door.Reply reply = visitor.post("/task/" + cases.task(trial) + "/" + way, variables);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{}");
        assertNothingStayed();
    }

    @ParameterizedTest
    @CsvSource({"submitTaskForm", "submitTaskFormWithVariablesInReturn", "complete", "completeWithVariablesInReturn"})
    void through_the_java_interface(String way) {
        Map<String, Object> values = TrialCases.good();
        values.put("fullName", marker);
        values.put("unknown", List.of(marker));
        String task = cases.task(trial);
        cases.as(trial.place().first(), trial, () -> {
            switch (way) {
                case "submitTaskForm" -> formService.submitTaskForm(task, values);
                case "submitTaskFormWithVariablesInReturn" ->
                    formService.submitTaskFormWithVariablesInReturn(task, values, true);
                case "complete" -> taskService.complete(task, values);
                default -> taskService.completeWithVariablesInReturn(task, values, true);
            }
        });
        assertNothingStayed();
    }

    private void assertNothingStayed() {
        assertThat(domain.taken(trial.key()).text("fullName")).contains(marker);
        EngineTraces traces = new EngineTraces(jdbc);
        assertThat(traces.of(marker)).isEmpty();
        jobs.runDue(trial.key());
        assertThat(traces.of(marker)).isEmpty();
    }
}
