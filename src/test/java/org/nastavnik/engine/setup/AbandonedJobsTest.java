package org.nastavnik.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.shared.database.DataFolder;
import org.nastavnik.shared.database.EmbeddedDatabase;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** After a power cut nobody waits for a server that is no more, and no living server loses a job. */
@NastavnikTest
@Transactional
class AbandonedJobsTest {

    private final String job = "abandoned-" + UUID.randomUUID();

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void take_a_job() {
        jdbc.sql("insert into camunda.act_ru_job (id_, rev_, type_, exclusive_, lock_owner_, lock_exp_time_)"
                        + " values (?, 1, 'message', true, 'killed', now() + interval '5 minutes')")
                .param(job)
                .update();
    }

    @Test
    void the_embedded_database_is_this_servers_own_and_its_jobs_are_freed() {
        DefaultListableBeanFactory own = new DefaultListableBeanFactory();
        own.registerSingleton("own", new EmbeddedDatabase(new DataFolder(Path.of("never-started"))));
        free(own);
        assertThat(taken()).isFalse();
    }

    @Test
    void in_another_database_a_living_server_may_hold_them() {
        free(new DefaultListableBeanFactory());
        assertThat(taken()).isTrue();
    }

    private void free(DefaultListableBeanFactory beans) {
        new AbandonedJobs(beans.getBeanProvider(EmbeddedDatabase.class), jdbc).free();
    }

    private boolean taken() {
        return jdbc.sql(
                        "select lock_owner_ is not null and lock_exp_time_ is not null from camunda.act_ru_job where id_ = ?")
                .param(job)
                .query(Boolean.class)
                .single();
    }
}
