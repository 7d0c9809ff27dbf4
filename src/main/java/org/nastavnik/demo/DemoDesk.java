package org.nastavnik.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.engine.CaseJobs;
import org.nastavnik.engine.TaskDesk;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.shared.BusinessKey;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does one task as its person would: the form filled in as it suggests where nothing else is chosen. */
@Component
@Profile("demo")
class DemoDesk {

    private final OpenTasks tasks;
    private final TaskDesk desk;
    private final CaseJobs jobs;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoDesk(OpenTasks tasks, TaskDesk desk, CaseJobs jobs, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.desk = desk;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param whole the case that the part belongs to, whose background work is done before and after
     * @param part where the task is
     */
    void submit(BusinessKey whole, BusinessKey part, String taskKey, Map<String, ?> chosen) {
        jobs.run(whole);
        OpenTask task = tasks.ofCase(part).stream()
                .filter(open -> open.key().equals(taskKey))
                .findFirst()
                .orElseThrow();
        String login = Optional.ofNullable(task.assignee()).orElseGet(() -> anyOf(task.candidateGroup()));
        FilledForm form =
                new FilledForm(desk.schema(login, task.id()), desk.supplied(login, task.id()), LocalDate.now(clock));
        desk.submit(login, task.id(), form.answers(chosen));
        jobs.run(whole);
    }

    private String anyOf(String group) {
        List<String> members = jdbc.sql(
                        "select user_id_ from act_id_membership where group_id_ = :group order by user_id_")
                .param("group", group)
                .query(String.class)
                .list();
        return members.get(0);
    }
}
