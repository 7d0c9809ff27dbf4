package org.nastavnik.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.nastavnik.shared.database.EmbeddedDatabase;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The way not taken: one process of the bare engine for a municipality's half-year, its schools as instances of one parallel
 * multi-instance sub-process with the same three tasks.
 */
class FanOut implements AutoCloseable {

    private static final List<String> TASKS = List.of("submit", "sign", "check");

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final Effort effort;

    FanOut() {
        this.pool = database();
        SqlCounter counter = new SqlCounter();
        DataSource source = (DataSource) counter.postProcessAfterInitialization(pool, "fan-out");
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("fan-out");
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        this.engine = configuration.buildProcessEngine();
        this.effort = new Effort(counter, new JdbcTemplate(pool));
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "half-year.bpmn",
                        Bpmn.createExecutableProcess("half-year")
                                .camundaHistoryTimeToLive(180)
                                .startEvent()
                                .subProcess("school")
                                .embeddedSubProcess()
                                .startEvent()
                                .userTask("submit")
                                .userTask("sign")
                                .userTask("check")
                                .endEvent()
                                .subProcessDone()
                                .multiInstance()
                                .parallel()
                                .cardinality("${schools}")
                                .multiInstanceDone()
                                .serviceTask("consolidate")
                                .camundaExpression("${true}")
                                .endEvent()
                                .done())
                .deploy();
    }

    private static HikariDataSource database() {
        EmbeddedDatabase server = TestDatabase.running();
        new JdbcTemplate(new DriverManagerDataSource(
                        server.url().replace("/nastavnik", "/postgres"), "postgres", server.password()))
                .execute("create database fanout owner nastavnik");
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url().replace("/nastavnik", "/fanout"));
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(4);
        pool.setMaxLifetime(0);
        return pool;
    }

    /** One half-year from its start to its end. */
    Effort.Spent run(int schools) {
        return effort.of(() -> {
            String id = engine.getRuntimeService()
                    .startProcessInstanceByKey("half-year", Map.of("schools", schools))
                    .getId();
            for (String step : TASKS) {
                List<Task> open = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(id)
                        .taskDefinitionKey(step)
                        .list();
                if (open.size() != schools) {
                    throw new AssertionError(open.size() + " tasks of " + step);
                }
                open.forEach(task -> engine.getTaskService().complete(task.getId(), Map.of("confirmed", true)));
            }
            if (engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(id)
                            .count()
                    > 0) {
                throw new AssertionError("The half-year did not end");
            }
        });
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
