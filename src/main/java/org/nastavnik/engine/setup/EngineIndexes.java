package org.nastavnik.engine.setup;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An index that the engine's own schema lacks. Each completion of a task looks for its subtasks, which nobody has here; without
 * an index it reads all open tasks of the country. The engine makes its tables after our migrations, so it is made here.
 */
@Component
class EngineIndexes {

    private final JdbcClient jdbc;

    EngineIndexes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    public void add() {
        // two servers that start at the same moment do not meet
        jdbc.sql("select pg_advisory_xact_lock(hashtext('engine-indexes'))::text")
                .query(String.class)
                .single();
        jdbc.sql("create index if not exists nastavnik_task_parent on camunda.act_ru_task (parent_task_id_)"
                        + " where parent_task_id_ is not null")
                .update();
    }
}
