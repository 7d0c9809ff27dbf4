package org.nastavnik.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine alone, at full history, with forms whose values become process variables: repeats a script. */
class BareSide implements AutoCloseable {

    /** The longest text that the engine takes as a string variable. */
    private static final int LONGEST = 4000;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ProcessEngine engine;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Way way = new Way();

    BareSide(DataSource source, Clock clock) throws IOException {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(source);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(Map.of("way", way));
        this.engine = configuration.buildProcessEngine();
        this.jdbc = new JdbcTemplate(source);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        deploy();
    }

    private void deploy() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (Resource form : files.getResources("classpath:/forms/**/*.form")) {
            deployment.addInputStream("forms/" + form.getFilename(), form.getInputStream());
        }
        for (Resource model : files.getResources("classpath:/bpmn/**/*.bpmn")) {
            try (InputStream text = model.getInputStream()) {
                deployment.addModelInstance(model.getFilename(), BareModels.of(Bpmn.readModelFromStream(text)));
            }
        }
        deployment.deploy();
    }

    void run(Script script, Meter meter) {
        String programme = "B-" + NUMBER.incrementAndGet();
        way.follow(programme, script);
        for (Script.Step step : script.steps) {
            String key = programme + step.part();
            switch (step.kind()) {
                case LAUNCH, POLL -> meter.completing(() -> call(programme, step));
                case JOB -> meter.completing(() -> job(programme, key, step));
                case TASK -> task(programme, key, step, meter);
            }
        }
        long left = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKeyLike(programme + "%")
                .count();
        if (left > 0 && script.ended) {
            throw new AssertionError("The bare programme did not end as ours did");
        }
    }

    private void job(String programme, String key, Script.Step step) {
        JobRow job = JobRow.due(jdbc, key, clock.instant()).stream()
                .filter(row -> row.businessKey().equals(key) && row.activity().equals(step.activity()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No job of " + step.activity() + " in " + key));
        transaction.executeWithoutResult(status -> {
            engine.getManagementService().executeJob(job.id());
            call(programme, step);
        });
    }

    private void task(String programme, String key, Script.Step step, Meter meter) {
        Task task = meter.reading(() -> {
            Task found = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(key)
                    .taskDefinitionKey(step.activity())
                    .listPage(0, 1)
                    .get(0);
            try (InputStream form = engine.getFormService().getDeployedTaskForm(found.getId())) {
                form.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            engine.getFormService().getTaskFormVariables(found.getId());
            return found;
        });
        meter.completing(() -> transaction.executeWithoutResult(status -> {
            engine.getFormService().submitTaskForm(task.getId(), variables(step.answers()));
            call(programme, step);
        }));
        meter.taskDone();
    }

    private void call(String programme, Script.Step step) {
        for (Script.Call call : step.calls()) {
            String key = programme + call.part();
            if (call.start()) {
                engine.getRuntimeService().startProcessInstanceByKey(call.what(), key);
            } else {
                deliver(call.what(), key);
            }
        }
    }

    private void deliver(String message, String key) {
        Map<String, String> byInstance = new HashMap<>();
        List<Execution> waiting = engine.getRuntimeService()
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(key)
                .list();
        waiting.forEach(execution -> byInstance.putIfAbsent(execution.getProcessInstanceId(), execution.getId()));
        byInstance.values().forEach(execution -> engine.getRuntimeService().messageEventReceived(message, execution));
    }

    private static Map<String, Object> variables(Map<String, Object> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((name, value) -> variables.put(name, variable(value)));
        return variables;
    }

    private static Object variable(Object value) {
        if (value instanceof Collection<?> many) {
            return String.join(",", many.stream().map(String::valueOf).toList());
        }
        return value instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) : value;
    }

    @Override
    public void close() {
        engine.close();
    }
}
