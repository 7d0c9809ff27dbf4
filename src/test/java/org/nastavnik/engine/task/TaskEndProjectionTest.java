package org.nastavnik.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nastavnik.engine.task.Models.model;
import static org.nastavnik.engine.task.Models.newKey;
import static org.nastavnik.engine.task.Models.oneTask;

import java.util.List;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;

/** However a task goes away in the engine, it goes away in our rows too. */
@NastavnikTest
class TaskEndProjectionTest extends ProjectedCase {

    @Test
    void a_task_that_its_own_answer_cancels_was_done_by_who_answered() {
        ProcessInstance instance = startOneTask();
        String id = only().id();
        system.run(() -> Submission.of(id, () -> {
            runtime.deleteProcessInstance(instance.getId(), "stopped");
            return null;
        }));

        assertThat(openTasks.ofCase(key)).isEmpty();
        assertThat(doneTasks.ofProgramme(key, 10)).extracting(DoneTask::id).containsExactly(id);
    }

    @Test
    void a_boundary_event_takes_the_task_away() {
        models.deploy(model(process)
                .userTask("approve-road-map")
                .camundaCandidateGroups(group)
                .boundaryEvent("expired")
                .timerWithDuration("P30D")
                .userTask("agree-road-map")
                .camundaCandidateGroups(group)
                .endEvent()
                .moveToActivity("approve-road-map")
                .endEvent()
                .done());
        ProcessInstance instance = models.start(process, key, place.tenant());
        assertThat(only().key()).isEqualTo("approve-road-map");

        Job timer =
                management.createJobQuery().processInstanceId(instance.getId()).singleResult();
        management.executeJob(timer.getId());

        assertThat(only().key()).isEqualTo("agree-road-map");
        assertThat(doneTasks.ofProgramme(key, 10)).as("nobody has done it").isEmpty();
    }

    @Test
    void a_modified_case_has_the_other_task() {
        models.deploy(model(process)
                .userTask("draft-road-map")
                .userTask("approve-road-map")
                .endEvent()
                .done());
        ProcessInstance instance = models.start(process, key, place.tenant());

        runtime.createProcessInstanceModification(instance.getId())
                .startBeforeActivity("approve-road-map")
                .cancelAllForActivity("draft-road-map")
                .execute();

        assertThat(only().key()).isEqualTo("approve-road-map");
    }

    @Test
    void a_deleted_case_has_none_even_where_listeners_are_skipped() {
        ProcessInstance instance = startOneTask();
        assertThat(openTasks.ofCase(key)).hasSize(1);

        runtime.deleteProcessInstance(instance.getId(), "stopped", true, true, true);

        assertThat(openTasks.ofCase(key)).isEmpty();
    }

    @Test
    void cases_deleted_in_a_batch_have_none() {
        ProcessInstance instance = startOneTask();
        Batch batch = runtime.deleteProcessInstancesAsync(List.of(instance.getId()), "stopped");
        for (Job job : management
                .createJobQuery()
                .jobDefinitionId(batch.getSeedJobDefinitionId())
                .list()) {
            management.executeJob(job.getId());
        }
        assertThat(openTasks.ofCase(key)).as("only seeded").hasSize(1);
        for (Job job : management
                .createJobQuery()
                .jobDefinitionId(batch.getBatchJobDefinitionId())
                .list()) {
            management.executeJob(job.getId());
        }

        assertThat(openTasks.ofCase(key)).isEmpty();
        management.deleteBatch(batch.getId(), true);
    }

    @Test
    void a_deleted_deployment_takes_its_tasks_along() {
        String deployment = models.deploy(oneTask(process, group));
        models.start(process, key, place.tenant());
        assertThat(openTasks.ofCase(key)).hasSize(1);

        engine.getRepositoryService().deleteDeployment(deployment, true);

        assertThat(openTasks.ofCase(key)).isEmpty();
    }

    @Test
    void a_migrated_task_has_the_key_of_its_new_model() {
        ProcessInstance instance = startOneTask();
        String newProcess = newKey();
        models.deploy(model(newProcess).userTask("agree-road-map").endEvent().done());
        String target = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(newProcess)
                .singleResult()
                .getId();

        runtime.newMigration(runtime.createMigrationPlan(instance.getProcessDefinitionId(), target)
                        .mapActivities("approve-road-map", "agree-road-map")
                        .build())
                .processInstanceIds(instance.getId())
                .execute();

        assertThat(only().key()).isEqualTo("agree-road-map");
        assertThat(only().processKey()).isEqualTo(newProcess);
        models.complete(only().id(), place.curator());
        assertThat(openTasks.ofCase(key)).isEmpty();
    }

    @Test
    void what_is_rolled_back_never_was() {
        startOneTask();
        OpenTask before = only();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    models.complete(before.id(), place.curator());
                    assertThat(openTasks.ofCase(key)).isEmpty();
                    throw new IllegalStateException("afterwards");
                }))
                .hasMessage("afterwards");

        assertThat(only()).isEqualTo(before);
        assertThat(doneTasks.ofProgramme(key, 10)).isEmpty();
        assertThat(engineTask(before)).isNotNull();
    }
}
