package org.nastavnik.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.GoneTask;
import org.nastavnik.engine.RefusedRequest;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.gate.TrialCases.Trial;
import org.nastavnik.organization.Municipality;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@NastavnikTest
class TwoAtOnceTest {

    @Autowired
    private TrialCases cases;

    @Autowired
    private TrialDomain domain;

    @Autowired
    private FormService formService;

    @Autowired
    private EntityManager entities;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @RepeatedTest(3)
    void of_two_who_complete_at_once_one_succeeds_and_the_other_is_told() throws Exception {
        Trial trial = cases.begin();
        String task = cases.task(trial);
        CyclicBarrier bothAreIn = new CyclicBarrier(2);
        domain.answers(trial.key(), (t, values) -> {
            await(bothAreIn);
            return Completion.done();
        });
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Throwable> told = new ArrayList<>();
        try {
            List<Future<?>> both = new ArrayList<>();
            for (String login : List.of(trial.place().first(), trial.place().second())) {
                both.add(people.submit(
                        () -> cases.as(login, trial, () -> formService.submitTaskForm(task, TrialCases.good()))));
            }
            for (Future<?> one : both) {
                try {
                    one.get(60, TimeUnit.SECONDS);
                } catch (java.util.concurrent.ExecutionException e) {
                    told.add(e.getCause());
                }
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).isInstanceOfAny(GoneTask.class, RefusedRequest.class);
        assertThat(told.get(0).getMessage()).containsPattern("[а-я]{3}");
        assertThat(cases.rows(trial)).isEqualTo(1);
        assertThat(cases.openTasks(trial)).isEmpty();
    }

    @Test
    void a_row_that_changed_meanwhile_is_told_and_the_task_waits_for_another_try() {
        Trial trial = cases.begin();
        String task = cases.task(trial);
        domain.answers(trial.key(), (t, values) -> {
            Municipality read = entities.createQuery(
                            "select m from Municipality m where m.code = :code", Municipality.class)
                    .setParameter("code", trial.place().tenant())
                    .getSingleResult();
            somebodyElseChanges(trial.place().tenant());
            entities.lock(read, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            return Completion.done();
        });

        assertThatThrownBy(() -> cases.as(
                        trial.place().first(), trial, () -> formService.submitTaskForm(task, TrialCases.good())))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("данные изменил кто-то другой");
        assertThat(cases.rows(trial)).isZero();
        assertThat(cases.openTasks(trial)).hasSize(1);

        domain.answers(trial.key(), (t, values) -> Completion.done());
        cases.as(trial.place().first(), trial, () -> formService.submitTaskForm(task, TrialCases.good()));
        assertThat(cases.rows(trial)).isOne();
    }

    /** Committed on a connection of its own, as another person's request would be. */
    private void somebodyElseChanges(String tenant) {
        TransactionTemplate other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        other.executeWithoutResult(status -> assertThat(jdbc.update(
                        "update nastavnik.organization_municipality set version = version + 1 where code = ?", tenant))
                .isOne());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
