package org.nastavnik.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.engine.task.Models.newCase;
import static org.nastavnik.engine.task.Models.newKey;
import static org.nastavnik.engine.task.Models.oneTask;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.SystemCommands;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;

/** What the projection adds to a task's life: created, taken, done. */
@NastavnikTest
class ProjectionCostTest {

    private static final int MOST = 6;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private SystemCommands system;

    @Autowired
    private CommandExecutor executor;

    @Autowired
    private TestPlaces places;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private SqlCounter counter;

    @Test
    void a_tasks_life_costs_at_most_six_statements_more() {
        Models models = new Models(engine, system, executor);
        TestPlace place = places.newPlace();
        String listened = newKey();
        String bare = newKey();
        models.deploy(oneTask(listened, "curator-o" + place.school().id()));
        models.deploy(oneTask(bare, "curator-o" + place.school().id()));
        withoutListeners(bare);

        // the first run fills caches
        life(models, listened, place, true);
        life(models, bare, place, false);
        long with = counter.during(() -> life(models, listened, place, true));
        long without = counter.during(() -> life(models, bare, place, false));

        // what the test itself asks is the same in both
        assertThat(with - without).isBetween(3L, (long) MOST);
    }

    private void life(Models models, String process, TestPlace place, boolean projected) {
        BusinessKey key = newCase();
        String instance = models.start(process, key, place.tenant()).getId();
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        assertThat(openTasks.ofCase(key)).hasSize(projected ? 1 : 0);
        models.claim(task, place.curator());
        models.complete(task, place.curator());
        assertThat(openTasks.ofCase(key)).isEmpty();
    }

    /** The same model as the engine alone would run it. */
    private void withoutListeners(String processKey) {
        String id = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .singleResult()
                .getId();
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        executor.execute(context -> {
            TaskDefinition task = configuration
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(id)
                    .getTaskDefinitions()
                    .get("approve-road-map");
            task.getTaskListeners().clear();
            task.getBuiltinTaskListeners().clear();
            // makes it put its lists together again
            task.addTaskListener("unheard", event -> {});
            return null;
        });
    }
}
