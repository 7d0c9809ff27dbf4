package org.nastavnik.engine.setup;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Reads the engine's SQL statements, a fifth of the start, on a thread of their own: from when Spring has read the
 * configuration (before, the machine is busy enough) until the engine is built, which gives them its own data source. All
 * they depend on is the kind of database and the prefix of the tables.
 */
public class EarlyMappers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String database = environment.getProperty("camunda.bpm.database.type");
        if (database != null) {
            String prefix = environment.getProperty("camunda.bpm.database.table-prefix", "");
            context.addBeanFactoryPostProcessor(
                    beans -> beans.registerSingleton("engineMappers", new Plugin(new Reader(database, prefix))));
        }
    }

    /** Hands over what was read; the last of the plugins, so that all that decides the statements is set. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    private static class Plugin extends AbstractProcessEnginePlugin {

        private final Reader reader;
        private final FutureTask<SqlSessionFactory> mappers;

        Plugin(Reader reader) {
            this.reader = reader;
            this.mappers = new FutureTask<>(reader::read);
            Thread thread = new Thread(mappers, "engine-mappers");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            if (reader.readFor(engine)) {
                engine.setSqlSessionFactory(read());
            }
        }

        @Override
        public void postInit(ProcessEngineConfigurationImpl engine) {
            engine.getSqlSessionFactory()
                    .getConfiguration()
                    .setEnvironment(new Environment("default", engine.getTransactionFactory(), engine.getDataSource()));
        }

        private SqlSessionFactory read() {
            try {
                return mappers.get();
            } catch (ExecutionException failure) {
                throw new ProcessEngineException("The engine's SQL statements cannot be read", failure.getCause());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new ProcessEngineException("The start was interrupted", ended);
            }
        }
    }

    /** An engine's configuration that goes no further than to its statements. */
    private static class Reader extends StandaloneProcessEngineConfiguration {

        Reader(String database, String prefix) {
            setDatabaseType(database);
            setDatabaseTablePrefix(prefix);
            setDataSource(new NoDatabaseYet());
            setTransactionFactory(new ManagedTransactionFactory());
        }

        SqlSessionFactory read() {
            initSqlSessionFactory();
            return getSqlSessionFactory();
        }

        boolean readFor(ProcessEngineConfigurationImpl engine) {
            return getDatabaseType().equals(engine.getDatabaseType())
                    && getDatabaseTablePrefix().equals(engine.getDatabaseTablePrefix())
                    && engine.getJdbcStatementTimeout() == null
                    && engine.isJdbcBatchProcessing() == isJdbcBatchProcessing();
        }
    }

    /** Nobody asks for a connection before the engine has put its own data source in the place. */
    private static class NoDatabaseYet extends AbstractDataSource {

        @Override
        public java.sql.Connection getConnection() {
            throw new IllegalStateException("The engine is not there yet");
        }

        @Override
        public java.sql.Connection getConnection(String username, String password) {
            return getConnection();
        }
    }
}
