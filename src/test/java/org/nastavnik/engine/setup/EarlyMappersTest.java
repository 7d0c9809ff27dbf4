package org.nastavnik.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The engine has the statements it would have read itself, on its own data source. */
@NastavnikTest
class EarlyMappersTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private ConfigurableApplicationContext context;

    @Test
    void what_was_read_early_is_what_the_engine_reads() {
        Configuration early = engine.getSqlSessionFactory().getConfiguration();
        Configuration own = new OwnReading(engine).read();

        assertThat(context.containsBean("engineMappers")).isTrue();
        assertThat(early.getEnvironment().getDataSource()).isSameAs(engine.getDataSource());
        assertThat(early.getEnvironment().getTransactionFactory()).isSameAs(engine.getTransactionFactory());
        assertThat(early.getMappedStatementNames()).containsAll(own.getMappedStatementNames());
        assertThat(sql(early)).isEqualTo(sql(own)).contains("camunda.ACT_RU_TASK");
    }

    @Test
    void an_application_that_names_no_database_reads_nothing() {
        try (GenericApplicationContext other = new GenericApplicationContext()) {
            new EarlyMappers().initialize(other);
            other.refresh();
            assertThat(other.getBeanFactory().containsSingleton("engineMappers"))
                    .isFalse();
        }
    }

    private static String sql(Configuration statements) {
        return statements.getMappedStatement("selectTask").getBoundSql("1").getSql();
    }

    private static class OwnReading extends StandaloneProcessEngineConfiguration {

        OwnReading(ProcessEngineConfigurationImpl like) {
            setDatabaseType(like.getDatabaseType());
            setDatabaseTablePrefix(like.getDatabaseTablePrefix());
            setDataSource(like.getDataSource());
            setTransactionFactory(like.getTransactionFactory());
        }

        Configuration read() {
            initSqlSessionFactory();
            return getSqlSessionFactory().getConfiguration();
        }
    }
}
