package org.nastavnik.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nastavnik.engine.task.Models.model;
import static org.nastavnik.engine.task.Models.newCase;
import static org.nastavnik.engine.task.Models.newKey;
import static org.nastavnik.engine.task.Models.oneTask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.SystemCommands;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens to a task in the engine, our rows say the same afterwards. */
@NastavnikTest
class TaskProjectionTest {

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private DoneTasks doneTasks;

    @Autowired
    private TestPlaces places;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private SystemCommands system;

    @Autowired
    private CommandExecutor executor;

    @Autowired
    private TransactionTemplate transaction;

    private Models models;
    private TestPlace place;
    private String group;
    private String process;
    private BusinessKey key;

    @BeforeEach
    void newCaseOfANewPlace() {
        models = new Models(engine, system, executor);
        place = places.newPlace();
        group = "curator-o" + place.school().id();
        process = newKey();
        key = newCase();
    }

    private ProcessInstance startOneTask() {
        models.deploy(oneTask(process, group));
        return models.start(process, key, place.tenant());
    }

    private OpenTask only() {
        List<OpenTask> found = openTasks.ofCase(key);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void a_created_task_is_there_with_its_case_and_a_due_date_in_working_days() {
        startOneTask();

        OpenTask task = only();
        assertThat(task.key()).isEqualTo("approve-road-map");
        assertThat(task.name()).isEqualTo("Утвердить дорожную карту");
        assertThat(task.processKey()).isEqualTo(process);
        assertThat(task.businessKey()).isEqualTo(key.value());
        assertThat(task.programmeId()).isEqualTo(key.programmeId());
        assertThat(task.municipality()).isEqualTo(place.tenant());
        assertThat(task.assignee()).isNull();
        assertThat(task.candidateGroup()).isEqualTo(group);
        // five working days after Tuesday, 1 September, 18:00 in Vladivostok
        assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-09-08T08:00:00Z"));
        assertThat(engineTask(task).getDueDate()).isEqualTo(Date.from(task.dueAt()));
    }

    private org.camunda.bpm.engine.task.Task engineTask(OpenTask task) {
        return tasks.createTaskQuery().taskId(task.id()).singleResult();
    }

    @Test
    void who_takes_a_task_and_who_gives_it_back_is_seen() {
        startOneTask();
        models.claim(only().id(), place.curator());
        assertThat(only().assignee()).isEqualTo(place.curator());

        tasks.setAssignee(only().id(), place.head());
        assertThat(only().assignee()).isEqualTo(place.head());

        tasks.setAssignee(only().id(), null);
        assertThat(only().assignee()).isNull();
        assertThat(only().candidateGroup()).isEqualTo(group);
    }

    @Test
    void a_task_that_is_created_for_somebody_has_that_assignee() {
        models.deploy(model(process)
                .userTask("approve-road-map")
                .camundaAssignee(place.head())
                .camundaCandidateGroups(group)
                .endEvent()
                .done());
        models.start(process, key, place.tenant());

        assertThat(only().assignee()).isEqualTo(place.head());
        assertThat(only().name()).as("a task without a name shows its key").isEqualTo("approve-road-map");
    }

    @Test
    void another_candidate_group_is_seen() {
        startOneTask();
        String other = "head-o" + place.school().id();

        tasks.addCandidateGroup(only().id(), other);
        tasks.deleteCandidateGroup(only().id(), group);
        assertThat(only().candidateGroup()).isEqualTo(other);

        tasks.deleteCandidateGroup(only().id(), other);
        assertThat(only().candidateGroup()).isNull();
    }

    @Test
    void another_due_date_is_seen_and_moves_the_reminder() {
        startOneTask();
        Instant due = Instant.parse("2026-10-20T08:00:00Z");
        tasks.setDueDate(only().id(), Date.from(due));

        assertThat(only().dueAt()).isEqualTo(due);
        // two working days before, 09:00 in Vladivostok
        assertThat(remindedAt(Instant.parse("2026-10-15T22:59:59Z"))).isFalse();
        assertThat(remindedAt(Instant.parse("2026-10-15T23:00:00Z"))).isTrue();

        tasks.setDueDate(only().id(), null);
        assertThat(only().dueAt()).isNull();
        assertThat(remindedAt(Instant.parse("2099-01-01T00:00:00Z"))).isFalse();
    }

    private boolean remindedAt(Instant now) {
        return transaction.execute(status -> openTasks.lockDue(now, 10_000).stream()
                .anyMatch(task -> key.value().equals(task.businessKey())));
    }

    @Test
    void a_done_task_is_no_longer_open_and_names_who_did_it() {
        startOneTask();
        models.claim(only().id(), place.curator());
        clock.moveTo(LocalDate.of(2026, 9, 4));
        models.complete(only().id(), place.curator());

        assertThat(openTasks.ofCase(key)).isEmpty();
        List<DoneTask> done = doneTasks.ofProgramme(key, 10);
        assertThat(done).hasSize(1);
        assertThat(done.get(0).doneBy()).isEqualTo(place.curator());
        assertThat(done.get(0).name()).isEqualTo("Утвердить дорожную карту");
        assertThat(done.get(0).doneAt()).isBetween(Instant.parse("2026-09-04T00:00:00Z"), clock.instant());
        assertThat(done.get(0).late()).isFalse();
    }

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
    void the_task_of_a_called_process_belongs_to_the_case_too() {
        String caller = newKey();
        models.deploy(
                oneTask(process, group),
                model(caller)
                        .callActivity("road-map")
                        .calledElement(process)
                        .camundaInBusinessKey("#{execution.processBusinessKey}")
                        .endEvent()
                        .done());
        models.start(caller, key, place.tenant());

        assertThat(only().processKey()).isEqualTo(process);
        assertThat(only().municipality()).isEqualTo(place.tenant());
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
