package org.nastavnik.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.SystemCommands;
import org.nastavnik.engine.task.Models;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Open tasks follow the role, whatever else happens at that moment. */
@NastavnikTest
class TaskHandOverTest {

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private Programmes programmes;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private TestPlaces places;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private SystemCommands system;

    @Autowired
    private CommandExecutor executor;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Models models;
    private TestPlace place;
    private String process;
    private BusinessKey key;

    @BeforeEach
    void programmeOfANewSchool() {
        models = new Models(engine, system, executor);
        place = places.newPlace();
        key = programmes
                .create(
                        place.school().id(),
                        new NewProgramme(
                                "Учитель – ученик",
                                LocalDate.of(2026, 9, 1),
                                LocalDate.of(2027, 5, 31),
                                EnumSet.of(MentoringForm.TEACHER_PUPIL),
                                EnumSet.of(MentoringKind.INDIVIDUAL),
                                MeetingFormat.ON_SITE,
                                false))
                .key();
        process = Models.newKey();
        models.deploy(Models.model(process)
                .userTask("draft-road-map")
                .camundaAssignee("${roles.holder('CURATOR', execution.processBusinessKey)}")
                .camundaCandidateGroups("${roles.group('CURATOR', execution.processBusinessKey)}")
                .endEvent()
                .done());
    }

    private void start() {
        models.start(process, key, place.tenant());
    }

    /** Who has the case's one task, by our rows and by the engine. */
    private String assignee() {
        List<OpenTask> found = openTasks.ofCase(key);
        assertThat(found).hasSize(1);
        String inEngine =
                tasks.createTaskQuery().taskId(found.get(0).id()).singleResult().getAssignee();
        assertThat(found.get(0).assignee()).isEqualTo(inEngine);
        return inEngine;
    }

    private void appoint(String login) {
        organizations.passRole(Role.CURATOR, place.school().id(), login);
    }

    @Test
    void a_task_of_a_case_belongs_to_the_school_of_its_programme() {
        start();
        assertThat(openTasks.ofOrganization(place.school().id(), null, 5).tasks())
                .extracting(OpenTask::businessKey)
                .containsExactly(key.value());
    }

    @Test
    void the_successor_gets_the_curators_open_tasks_and_nobody_elses() {
        start();
        TestPlace otherSchool = places.newPlace();
        assertThat(assignee()).isEqualTo(place.curator());
        String successor = place.newTeacher();

        appoint(successor);

        assertThat(assignee()).isEqualTo(successor);
        assertThat(openTasks.ofPerson(place.curator(), null, 5).tasks()).isEmpty();
        assertThat(openTasks.ofPerson(successor, null, 5).tasks()).hasSize(1);
        assertThat(openTasks.ofPerson(otherSchool.curator(), null, 5).tasks()).isEmpty();
    }

    @Test
    void while_nobody_is_curator_the_head_sees_the_tasks_and_the_next_curator_gets_them() {
        start();
        appoint(null);
        assertThat(assignee()).isNull();
        assertThat(openTasks.ofPerson(place.head(), null, 5).tasks()).hasSize(1);
        models.claim(openTasks.ofCase(key).get(0).id(), place.head());

        String successor = place.newTeacher();
        appoint(successor);

        assertThat(assignee()).isEqualTo(successor);
    }

    @Test
    void a_head_who_leaves_gives_back_what_a_vacant_curator_left() {
        start();
        appoint(null);
        models.claim(openTasks.ofCase(key).get(0).id(), place.head());
        String newHead = place.newTeacher();

        organizations.passRole(Role.HEAD, place.school().id(), newHead);

        assertThat(assignee()).isNull();
        assertThat(openTasks.ofPerson(newHead, null, 5).tasks()).hasSize(1);
        assertThat(openTasks.ofPerson(place.head(), null, 5).tasks()).isEmpty();
    }

    @Test
    void a_replacement_that_is_rolled_back_leaves_the_tasks_where_they_were() {
        start();
        String successor = place.newTeacher();
        transaction.executeWithoutResult(status -> {
            appoint(successor);
            assertThat(assignee()).isEqualTo(successor);
            status.setRollbackOnly();
        });
        assertThat(assignee()).isEqualTo(place.curator());
    }

    @Test
    void a_task_that_is_being_created_at_that_moment_goes_over_too() throws Exception {
        String successor = place.newTeacher();
        CountDownLatch created = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Void> creation = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            start();
            created.countDown();
            reached(commit);
        }));
        assertThat(created.await(1, TimeUnit.MINUTES)).isTrue();

        CompletableFuture<Void> replacement = CompletableFuture.runAsync(() -> appoint(successor));
        await().atMost(1, TimeUnit.MINUTES).until(this::somebodyWaitsForALock);
        commit.countDown();
        creation.get(1, TimeUnit.MINUTES);
        replacement.get(1, TimeUnit.MINUTES);

        assertThat(assignee()).isEqualTo(successor);
    }

    private boolean somebodyWaitsForALock() {
        Integer waiting = jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Integer.class)
                .single();
        return Objects.requireNonNull(waiting) > 0;
    }

    private static void reached(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
