package org.nastavnik.engine.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.nastavnik.engine.SystemCommands;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of a new place, put where the listeners would put them. */
abstract class TaskListCase {

    @Autowired
    protected OpenTasks openTasks;

    @Autowired
    protected DoneTasks doneTasks;

    @Autowired
    protected TaskRows rows;

    @Autowired
    protected TestPlaces places;

    @Autowired
    protected MutableClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected SystemCommands system;

    @Autowired
    protected CommandExecutor executor;

    protected TestPlace place;
    protected String curators;

    @BeforeEach
    void newPlace() {
        place = places.newPlace();
        curators = "curator-o" + place.school().id();
    }

    protected OpenTask add(BusinessKey key, String assignee, String group, Instant due) {
        OpenTask task = new OpenTask(
                UUID.randomUUID().toString(),
                "approve-road-map",
                "Утвердить дорожную карту",
                "road-map-approval",
                key.value(),
                key.programmeId(),
                place.tenant(),
                place.school().id(),
                assignee,
                group,
                clock.instant(),
                due);
        rows.insert(task, null);
        return task;
    }

    protected Instant day(int day) {
        return MutableClock.BEGIN.plus(Period.ofDays(day));
    }

    protected static List<String> ids(List<OpenTask> tasks) {
        return tasks.stream().map(OpenTask::id).toList();
    }

    protected LocalDate dueDay(BusinessKey key) {
        return LocalDate.ofInstant(openTasks.ofCase(key).get(0).dueAt(), ZoneId.of("Asia/Vladivostok"));
    }
}
