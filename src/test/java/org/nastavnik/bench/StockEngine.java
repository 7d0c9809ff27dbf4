package org.nastavnik.bench;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine as it comes, with its own authorization, over the same tables: what Tasklist and Cockpit would ask. */
class StockEngine implements AutoCloseable {

    private final ProcessEngine engine;

    /** @param tenants whether people are kept to their municipalities; as it comes, an engine without them asks nothing of it */
    StockEngine(DataSource source, boolean tenants) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("stock-" + tenants);
        configuration.setDataSource(source);
        configuration.setDatabaseTablePrefix("camunda.");
        configuration.setDatabaseSchema("camunda");
        configuration.setDatabaseSchemaUpdate("false");
        // users and groups are views of ours, and the tables for cases were never made
        configuration.setDbIdentityUsed(false);
        configuration.setCmmnEnabled(false);
        configuration.setHistory("activity");
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setAuthorizationEnabled(true);
        configuration.setTenantCheckEnabled(tenants);
        engine = configuration.buildProcessEngine();
    }

    /** The rows that the engine would have written for each task's assignee and candidates; the product has none. */
    static void authorize(JdbcTemplate jdbc) {
        String row =
                "insert into act_ru_authorization (id_, rev_, type_, user_id_, group_id_, resource_type_, resource_id_, perms_)";
        jdbc.update(row
                + " select 'u' || id_, 1, 1, assignee_, null, 7, id_, 6 from act_ru_task where assignee_ is not null");
        jdbc.update(row + " select 'g' || id_, 1, 1, null, group_id_, 7, task_id_, 6 from act_ru_identitylink"
                + " where group_id_ is not null and task_id_ is not null");
        jdbc.execute("vacuum analyze act_ru_authorization");
    }

    ProcessEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
    }
}
