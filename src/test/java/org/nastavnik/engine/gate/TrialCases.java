package org.nastavnik.engine.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.nastavnik.engine.Processes;
import org.nastavnik.engine.deployment.FeatureResources;
import org.nastavnik.engine.deployment.ModelDeployer;
import org.nastavnik.shared.BusinessKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Begins trial cases and looks at them. */
@Component
class TrialCases {

    private static final List<String> FILES = List.of(
            "bpmn/trial/gate-trial.bpmn",
            "forms/trial/gate-trial.form",
            "forms/trial/trial-answer.form",
            "forms/trial/trial-confirm.form");

    private final ModelDeployer deployer;
    private final Processes processes;
    private final TrialWorld world;
    private final TaskService taskService;
    private final IdentityService identityService;
    private final JdbcTemplate jdbc;

    TrialCases(
            ModelDeployer deployer,
            Processes processes,
            TrialWorld world,
            TaskService taskService,
            IdentityService identityService,
            JdbcTemplate jdbc) {
        this.deployer = deployer;
        this.processes = processes;
        this.world = world;
        this.taskService = taskService;
        this.identityService = identityService;
        this.jdbc = jdbc;
    }

    record Trial(BusinessKey key, TrialWorld.Place place) {}

    void deploy() {
        deployer.deploy(resources());
    }

    static FeatureResources resources() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (String path : FILES) {
            try (InputStream file = TrialCases.class.getResourceAsStream("/gate/trial/" + path)) {
                files.put(path, file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new FeatureResources("trial", files);
    }

    Trial begin() {
        deploy();
        TrialWorld.Place place = world.place();
        BusinessKey key = world.caseIn(place);
        processes.start("gate-trial", key, place.tenant());
        return new Trial(key, place);
    }

    /** Id of the one open task of the case, whoever may see it. */
    String task(Trial trial) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(trial.key().value())
                .singleResult()
                .getId();
    }

    List<String> openTasks(Trial trial) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(trial.key().value())
                .list()
                .stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    /** Rows that the domain wrote in this case. */
    int rows(Trial trial) {
        return jdbc.queryForObject(
                "select count(*) from nastavnik.shared_audit where subject = ?",
                Integer.class,
                trial.key().value());
    }

    /** Answers that keep the rules of {@code trial-answer}. */
    static Map<String, Object> good() {
        Map<String, Object> values = new HashMap<>();
        values.put("fullName", "Яна Ли");
        values.put("way", "yes");
        return values;
    }

    /** Does the work as this person would through the API. */
    void as(String login, Trial trial, Runnable work) {
        identityService.setAuthentication(login, null, List.of(trial.place().tenant()));
        try {
            work.run();
        } finally {
            identityService.clearAuthentication();
        }
    }
}
