package org.nastavnik.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.nastavnik.engine.Processes;
import org.nastavnik.engine.SystemCommands;
import org.nastavnik.engine.task.Models;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.shared.BusinessKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Parents and children in tables of the test, and processes that wait for them. */
abstract class JoinCase {

    protected static final String MESSAGE = "JoinTestChildrenDone";
    protected static final String TENANT = "join-test";

    @Autowired
    protected Joins joins;

    @Autowired
    protected Processes processes;

    @Autowired
    protected OpenTasks openTasks;

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

    protected Models models;
    protected String process;
    protected SqlJoin join;

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
    protected long parent(int children) {
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

    protected void child(long parentId) {
        jdbc.sql("insert into join_test_child (parent_id, state) values (:id, 'OPEN')")
                .param("id", parentId)
                .update();
    }

    protected void arrive(long parentId) {
        models.complete(only(parentId).id(), "system");
    }

    protected long waitingParent(int children) {
        long id = parent(children);
        arrive(id);
        return id;
    }

    protected OpenTask only(long parentId) {
        var tasks = openTasks.ofCase(BusinessKey.programme(parentId));
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    protected void endChildren(long parentId) {
        jdbc.sql("update join_test_child set state = 'DONE' where parent_id = :id")
                .param("id", parentId)
                .update();
    }

    protected boolean waits(long parentId) {
        return processes.awaits(MESSAGE, BusinessKey.programme(parentId));
    }

    protected String state(long parentId) {
        return jdbc.sql("select state from join_test_parent where id = :id")
                .param("id", parentId)
                .query(String.class)
                .single();
    }
}
