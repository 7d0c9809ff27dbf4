package org.nastavnik.engine.history;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An index of ours on the engine's history: everything that {@link ProcessFigures} asks of a step, in the order of
 * municipality and end, so that durations are counted without the table. Not a migration: the engine makes its tables
 * after those.
 */
@Component
class StepIndex {

    /**
     * Steps that take a person's or another case's time; gateways and short work of the system do not. A query has to say
     * it in these words to be answered by the index; another list needs another name for the index.
     */
    static final String TIMED = "act_type_ in ('userTask', 'receiveTask', 'callActivity', 'subProcess',"
            + " 'intermediateMessageCatch', 'intermediateTimer', 'intermediateSignalCatch')";

    private static final String NAME = "nastavnik_timed_steps";

    private static final Logger log = LoggerFactory.getLogger(StepIndex.class);

    private final JdbcClient jdbc;

    StepIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    public void make() {
        // two servers that start at the same moment do not meet
        jdbc.sql("select pg_advisory_xact_lock(hashtext('timed-steps'))::text")
                .query(String.class)
                .single();
        // asked first: making it waits for everybody who writes, even where it is there
        boolean there = jdbc.sql("select to_regclass(:name) is not null")
                .param("name", "camunda." + NAME)
                .query(Boolean.class)
                .single();
        if (!there) {
            jdbc.sql("create index " + NAME + " on camunda.act_hi_actinst"
                            + " (proc_def_id_, tenant_id_, end_time_)"
                            + " include (act_id_, act_inst_state_, duration_) where " + TIMED)
                    .update();
            log.info("The index of steps was made");
        }
    }
}
