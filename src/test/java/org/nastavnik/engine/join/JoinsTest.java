package org.nastavnik.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.Processes;
import org.nastavnik.engine.SystemCommands;
import org.nastavnik.engine.task.Models;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Parents wait for children that end one by one, in any order and at the same time. */
@NastavnikTest
class JoinsTest {

    private static final String MESSAGE = "JoinTestChildrenDone";
    private static final String TENANT = "join-test";

    @Autowired
    private Joins joins;

    @Autowired
    private Processes processes;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private SystemCommands system;

    @Autowired
    private CommandExecutor executor;

    private Models models;
    private String process;
    private SqlJoin join;

    @BeforeEach
    void newParentsTable() {
        jdbc.sql("drop table if exists join_test_child, join_test_parent").update();
        jdbc.sql("create table join_test_parent (id bigint primary key, state varchar(10) not null,"
                        + " closed int not null default 0)")
                .update();
        jdbc.sql("create table join_test_child (id bigserial primary key, parent_id bigint not null,"
                        + " state varchar(10) not null)")
                .update();
        jdbc.sql("create index on join_test_child (parent_id) where state = 'OPEN'")
                .update();
        models = new Models(engine, system, executor);
        process = Models.newKey();
        models.deploy(Models.model(process)
                .userTask("before")
                .intermediateCatchEvent("waits")
                .message(MESSAGE)
                .userTask("after")
                .endEvent()
                .done());
        join = new SqlJoin(
                jdbc,
                MESSAGE,
                "join_test_parent",
                "p.state = 'WAITING'",
                "select 1 from join_test_child c where c.parent_id = p.id and c.state = 'OPEN'",
                "state = 'DONE', closed = p.closed + 1",
                BusinessKey::programme);
    }

    /** A parent whose process stands before the event. */
    private long parent(int children) {
        BusinessKey key = Models.newCase();
        long id = key.programmeId();
        models.start(process, key, TENANT);
        jdbc.sql("insert into join_test_parent (id, state) values (:id, 'WAITING')")
                .param("id", id)
                .update();
        for (int i = 0; i < children; i++) {
            child(id);
        }
        return id;
    }

    private void child(long parentId) {
        jdbc.sql("insert into join_test_child (parent_id, state) values (:id, 'OPEN')")
                .param("id", parentId)
                .update();
    }

    private void arrive(long parentId) {
        models.complete(only(parentId).id(), "system");
    }

    private long waitingParent(int children) {
        long id = parent(children);
        arrive(id);
        return id;
    }

    private OpenTask only(long parentId) {
        var tasks = openTasks.ofCase(BusinessKey.programme(parentId));
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    private void endChildren(long parentId) {
        jdbc.sql("update join_test_child set state = 'DONE' where parent_id = :id")
                .param("id", parentId)
                .update();
    }

    private boolean waits(long parentId) {
        return processes.awaits(MESSAGE, BusinessKey.programme(parentId));
    }

    private String state(long parentId) {
        return jdbc.sql("select state from join_test_parent where id = :id")
                .param("id", parentId)
                .query(String.class)
                .single();
    }

    @Test
    void a_parent_goes_on_when_its_last_child_has_ended_and_not_before() {
        long parent = waitingParent(2);
        assertThat(joins.poll(join)).isZero();
        jdbc.sql("update join_test_child set state = 'DONE' where id = (select min(id) from join_test_child)")
                .update();
        assertThat(joins.poll(join)).isZero();
        assertThat(waits(parent)).isTrue();

        endChildren(parent);
        assertThat(joins.poll(join)).isEqualTo(1);

        assertThat(only(parent).key()).isEqualTo("after");
        assertThat(state(parent)).isEqualTo("DONE");
        assertThat(joins.poll(join)).as("once only").isZero();
    }

    @Test
    void a_parent_without_children_goes_on_at_once() {
        long parent = waitingParent(0);
        assertThat(joins.poll(join)).isEqualTo(1);
        assertThat(only(parent).key()).isEqualTo("after");
    }

    @Test
    void a_parent_that_has_not_arrived_at_the_event_is_tried_again() {
        long parent = parent(1);
        endChildren(parent);
        assertThat(joins.poll(join)).isZero();
        assertThat(state(parent)).isEqualTo("WAITING");

        arrive(parent);
        assertThat(joins.poll(join)).isEqualTo(1);
        assertThat(only(parent).key()).isEqualTo("after");
    }

    @Test
    void one_parent_that_fails_does_not_hold_up_the_others() {
        long first = waitingParent(0);
        long second = waitingParent(0);
        jdbc.sql("alter table join_test_parent add check (id <> " + first + " or state = 'WAITING')")
                .update();

        assertThat(joins.poll(join)).isEqualTo(1);

        assertThat(waits(first)).isTrue();
        assertThat(state(first)).isEqualTo("WAITING");
        assertThat(only(second).key()).isEqualTo("after");
    }

    @Test
    void a_child_added_between_the_look_and_the_lock_keeps_the_parent_waiting() {
        long parent = waitingParent(0);
        JoinSource late = new JoinSource() {
            @Override
            public String message() {
                return join.message();
            }

            @Override
            public BusinessKey keyOf(long parentId) {
                return join.keyOf(parentId);
            }

            @Override
            public OptionalLong lockReady(long afterId) {
                OptionalLong found = join.lockReady(afterId);
                // as if it had been committed after the look had begun
                found.ifPresent(JoinsTest.this::child);
                return found;
            }

            @Override
            public boolean close(long parentId) {
                return join.close(parentId);
            }
        };

        assertThat(joins.poll(late)).isZero();
        assertThat(state(parent)).isEqualTo("WAITING");
        assertThat(waits(parent)).isTrue();
    }

    @RepeatedTest(5)
    void two_hundred_children_ending_on_four_threads_continue_each_parent_exactly_once() throws Exception {
        List<Long> parents = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            parents.add(waitingParent(10));
        }
        List<Long> children = new ArrayList<>(
                jdbc.sql("select id from join_test_child").query(Long.class).list());
        Collections.shuffle(children);
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> polls = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                polls.add(threads.submit(() -> pollUntil(ended)));
            }
            List<Callable<Void>> work = new ArrayList<>();
            for (Long child : children) {
                work.add(() -> {
                    transaction.executeWithoutResult(
                            status -> jdbc.sql("update join_test_child set state = 'DONE' where id = :id")
                                    .param("id", child)
                                    .update());
                    return null;
                });
            }
            List<Future<Void>> done = new ArrayList<>();
            ExecutorService four = Executors.newFixedThreadPool(4);
            try {
                done.addAll(four.invokeAll(work));
            } finally {
                four.shutdown();
            }
            for (Future<Void> future : done) {
                future.get();
            }
            ended.set(true);
            int continued = 0;
            for (Future<Integer> poll : polls) {
                continued += poll.get();
            }
            continued += joins.poll(join);

            assertThat(continued).isEqualTo(parents.size());
        } finally {
            threads.shutdownNow();
        }
        for (Long parent : parents) {
            assertThat(only(parent).key()).isEqualTo("after");
        }
        assertThat(jdbc.sql("select count(*) from join_test_parent where closed <> 1 or state <> 'DONE'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int pollUntil(AtomicBoolean ended) {
        int continued = 0;
        while (!ended.get()) {
            continued += joins.poll(join);
        }
        return continued;
    }
}
