package org.nastavnik.notification.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.nastavnik.engine.SystemCommands;
import org.nastavnik.engine.task.Models;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.Notices;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task created on Tuesday, 1 September 2026, in Vladivostok with five working days. */
abstract class WatchedCase {

    protected static final Instant REMINDER = Instant.parse("2026-09-03T23:00:00Z");
    protected static final Instant DUE = Instant.parse("2026-09-08T08:00:00Z");
    protected static final Instant ESCALATION = Instant.parse("2026-09-10T23:00:00Z");

    @Autowired
    protected DeadlineWatcher watcher;

    @Autowired
    protected Notices notices;

    @Autowired
    protected OpenTasks openTasks;

    @Autowired
    protected OrganizationService organizations;

    @Autowired
    protected TestPlaces places;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected SystemCommands system;

    @Autowired
    protected CommandExecutor executor;

    protected Models models;
    protected TestPlace place;
    protected BusinessKey key;

    @BeforeEach
    void newPlace() {
        models = new Models(engine, system, executor);
        place = places.newPlace();
        key = Models.newCase();
    }

    protected OpenTask start(Role role) {
        String process = Models.newKey();
        models.deploy(Models.oneTask(process, role.groupAt(placeId(role))));
        models.start(process, key, place.tenant());
        return openTasks.ofCase(key).get(0);
    }

    protected long placeId(Role role) {
        return switch (role.place()) {
            case ORGANIZATION -> place.school().id();
            case MUNICIPALITY -> place.municipality().id();
            case REGION -> place.region().id();
            case EVERYWHERE -> throw new IllegalArgumentException();
        };
    }

    protected List<Notice> told(String login) {
        return notices.of(login, null, 1000);
    }

    protected static Duration second() {
        return Duration.ofSeconds(1);
    }
}
