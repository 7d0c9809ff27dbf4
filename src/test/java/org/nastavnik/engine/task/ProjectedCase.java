package org.nastavnik.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.engine.task.Models.newCase;
import static org.nastavnik.engine.task.Models.newKey;
import static org.nastavnik.engine.task.Models.oneTask;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.nastavnik.engine.SystemCommands;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One case of a new place, whose tasks are looked at in our rows and in the engine. */
abstract class ProjectedCase {

    @Autowired
    protected OpenTasks openTasks;

    @Autowired
    protected DoneTasks doneTasks;

    @Autowired
    protected TestPlaces places;

    @Autowired
    protected MutableClock clock;

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected SystemCommands system;

    @Autowired
    protected CommandExecutor executor;

    @Autowired
    protected TransactionTemplate transaction;

    protected Models models;
    protected TestPlace place;
    protected String group;
    protected String process;
    protected BusinessKey key;

    @BeforeEach
    void newCaseOfANewPlace() {
        models = new Models(engine, system, executor);
        place = places.newPlace();
        group = "curator-o" + place.school().id();
        process = newKey();
        key = newCase();
    }

    protected ProcessInstance startOneTask() {
        models.deploy(oneTask(process, group));
        return models.start(process, key, place.tenant());
    }

    protected OpenTask only() {
        List<OpenTask> found = openTasks.ofCase(key);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    protected org.camunda.bpm.engine.task.Task engineTask(OpenTask task) {
        return tasks.createTaskQuery().taskId(task.id()).singleResult();
    }
}
