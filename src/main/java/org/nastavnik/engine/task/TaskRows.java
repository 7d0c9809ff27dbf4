package org.nastavnik.engine.task;

import java.time.Instant;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the projection's rows. */
@Component
class TaskRows {

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OpenTask task, DueStep next) {
        jdbc.sql("insert into engine_open_task (" + OpenTask.COLUMNS + ", remind_at, next_step) values (:id, :key,"
                        + " :name, :process, :businessKey, :programme, :municipality, :organization, :assignee, :group,"
                        + " :created, :due, :urgency, :remindAt, :step)")
                .param("id", task.id())
                .param("key", task.key())
                .param("name", task.name())
                .param("process", task.processKey())
                .param("businessKey", task.businessKey())
                .param("programme", task.programmeId())
                .param("municipality", task.municipality())
                .param("organization", task.organizationId())
                .param("assignee", task.assignee())
                .param("group", task.candidateGroup())
                .param("created", SqlTime.of(task.createdAt()))
                .param("due", SqlTime.of(task.dueAt()))
                .param("urgency", OpenTask.urgency(task.dueAt()))
                .param("remindAt", next == null ? null : SqlTime.of(next.at()))
                .param("step", next == null ? null : next.kind().name())
                .update();
    }

    void update(String taskId, String name, String assignee) {
        jdbc.sql("update engine_open_task set name = :name, assignee = :assignee where task_id = :id")
                .param("name", name)
                .param("assignee", assignee)
                .param("id", taskId)
                .update();
    }

    void updateGroup(String taskId, String group) {
        jdbc.sql("update engine_open_task set candidate_group = :group where task_id = :id")
                .param("group", group)
                .param("id", taskId)
                .update();
    }

    void updateDue(String taskId, Instant due, DueStep next) {
        jdbc.sql("update engine_open_task set due_at = :due, urgency = :urgency, remind_at = :at, next_step = :step"
                        + " where task_id = :id")
                .param("due", SqlTime.of(due))
                .param("urgency", OpenTask.urgency(due))
                .param("at", next == null ? null : SqlTime.of(next.at()))
                .param("step", next == null ? null : next.kind().name())
                .param("id", taskId)
                .update();
    }

    void migrate(String taskId, String taskKey, String processKey) {
        jdbc.sql("update engine_open_task set task_key = :key, process_key = :process where task_id = :id")
                .param("key", taskKey)
                .param("process", processKey)
                .param("id", taskId)
                .update();
    }

    /** Moves the row to the done ones. */
    void done(String taskId, String login, Instant now) {
        jdbc.sql("""
                with gone as (delete from engine_open_task where task_id = :id returning *)
                insert into engine_done_task (task_id, task_key, name, process_key, business_key, programme_id,
                                              municipality, organization_id, created_at, due_at, done_by, done_at)
                select task_id, task_key, name, process_key, business_key, programme_id,
                       municipality, organization_id, created_at, due_at, :login, :now
                from gone""")
                .param("id", taskId)
                .param("login", login)
                .param("now", SqlTime.of(now))
                .update();
    }

    void delete(String taskId) {
        jdbc.sql("delete from engine_open_task where task_id = :id")
                .param("id", taskId)
                .update();
    }
}
