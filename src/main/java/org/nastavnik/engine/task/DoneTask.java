package org.nastavnik.engine.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.nastavnik.shared.SqlTime;

/** A task that somebody has done. */
public record DoneTask(
        String id,
        String key,
        String name,
        String processKey,
        String businessKey,
        Long programmeId,
        String municipality,
        Long organizationId,
        Instant createdAt,
        Instant dueAt,
        String doneBy,
        Instant doneAt) {

    static final String COLUMNS = "task_id, task_key, name, process_key, business_key, programme_id, municipality,"
            + " organization_id, created_at, due_at, done_by, done_at";

    public boolean late() {
        return dueAt != null && dueAt.isBefore(doneAt);
    }

    static DoneTask read(ResultSet row, int number) throws SQLException {
        return new DoneTask(
                row.getString("task_id"),
                row.getString("task_key"),
                row.getString("name"),
                row.getString("process_key"),
                row.getString("business_key"),
                row.getObject("programme_id", Long.class),
                row.getString("municipality"),
                row.getObject("organization_id", Long.class),
                SqlTime.read(row, "created_at"),
                SqlTime.read(row, "due_at"),
                row.getString("done_by"),
                SqlTime.read(row, "done_at"));
    }
}
