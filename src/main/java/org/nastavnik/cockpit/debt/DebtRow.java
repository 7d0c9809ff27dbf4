package org.nastavnik.cockpit.debt;

import java.time.LocalDate;
import org.nastavnik.programme.Stage;

/**
 * A programme, or what an organisation owes outside of any, with its most urgent task.
 *
 * @param programmeId null where the organisation has no running programme, or the task belongs to none
 * @param performer the person, or the role where nobody has taken it
 * @param today the day in the municipality
 * @param lateTasks how many tasks are late, this one included
 */
public record DebtRow(
        long organizationId,
        String organization,
        String municipality,
        Long programmeId,
        String programme,
        Stage stage,
        String task,
        String performer,
        LocalDate since,
        LocalDate due,
        boolean late,
        LocalDate today,
        int lateTasks) {

    public long daysLate() {
        return Lateness.days(late, due, today);
    }

    public Lateness lateness() {
        return Lateness.of(task, due, late, today);
    }

    /** «3 дня» or «до 15.09.2026». */
    public String words() {
        return Lateness.words(task, due, late, today);
    }

    /** How this stage looks in the row: behind, here, ahead. */
    public boolean passed(Stage other) {
        return stage != null && other.ordinal() < stage.ordinal();
    }
}
