package org.nastavnik.engine.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.nastavnik.shared.SqlTime;

/** A task that waits for somebody. */
public record OpenTask(
        String id,
        String key,
        String name,
        String processKey,
        String businessKey,
        Long programmeId,
        String municipality,
        Long organizationId,
        String assignee,
        String candidateGroup,
        Instant createdAt,
        Instant dueAt) {

    static final String COLUMNS = "task_id, task_key, name, process_key, business_key, programme_id, municipality,"
            + " organization_id, assignee, candidate_group, created_at, due_at, urgency";

    public boolean overdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    /** Where its performer opens it. */
    public String link() {
        return "/camunda/app/tasklist/default/#/?task=" + id;
    }

    /** Tasks stand in this order everywhere: overdue ones first, those without a due date last. */
    static long urgency(Instant due) {
        return due == null ? Long.MAX_VALUE : due.toEpochMilli();
    }

    static OpenTask read(ResultSet row, int number) throws SQLException {
        return new OpenTask(
                row.getString("task_id"),
                row.getString("task_key"),
                row.getString("name"),
                row.getString("process_key"),
                row.getString("business_key"),
                row.getObject("programme_id", Long.class),
                row.getString("municipality"),
                row.getObject("organization_id", Long.class),
                row.getString("assignee"),
                row.getString("candidate_group"),
                SqlTime.read(row, "created_at"),
                SqlTime.read(row, "due_at"));
    }
}
