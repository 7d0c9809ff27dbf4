package org.nastavnik.engine.setup;

import org.nastavnik.shared.database.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Jobs that a killed server had taken. They would wait for the end of its lock, five minutes, and the people for them. Only
 * the embedded database is sure to have no other living server beside this one; elsewhere the locks run out by themselves.
 */
@Component
class AbandonedJobs {

    private static final Logger log = LoggerFactory.getLogger(AbandonedJobs.class);

    private final ObjectProvider<EmbeddedDatabase> ownServer;
    private final JdbcClient jdbc;

    AbandonedJobs(ObjectProvider<EmbeddedDatabase> ownServer, JdbcClient jdbc) {
        this.ownServer = ownServer;
        this.jdbc = jdbc;
    }

    /** Called before this server's own job executor takes its first job. */
    @Transactional
    public void free() {
        if (ownServer.getIfAvailable() == null) {
            return;
        }
        int freed = jdbc.sql("update camunda.act_ru_job set lock_owner_ = null, lock_exp_time_ = null"
                        + " where lock_owner_ is not null")
                .update();
        if (freed > 0) {
            log.info("{} jobs of a server that was killed are free again", freed);
        }
    }
}
