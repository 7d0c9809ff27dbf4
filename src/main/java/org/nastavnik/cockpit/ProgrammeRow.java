package org.nastavnik.cockpit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.nastavnik.programme.Stage;

/** One programme in the list, with the most urgent of its open tasks. */
public record ProgrammeRow(
        long id,
        String title,
        Stage stage,
        LocalDate startsOn,
        LocalDate endsOn,
        String organization,
        String municipality,
        String task,
        String performer,
        Instant taskSince,
        Instant taskDue,
        ZoneId zone,
        int openTasks) {

    /** Whole days that the task has been waiting; null where nothing waits. */
    public Long daysWaiting(Instant now) {
        return taskSince == null ? null : Duration.between(taskSince, now).toDays();
    }

    /** The day of the deadline in the municipality's zone; null where nothing is due. */
    public LocalDate dueOn() {
        return taskDue == null ? null : LocalDate.ofInstant(taskDue, zone);
    }

    public boolean overdue(Instant now) {
        return taskDue != null && taskDue.isBefore(now);
    }
}
