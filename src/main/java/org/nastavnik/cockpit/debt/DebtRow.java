package org.nastavnik.cockpit.debt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.RussianPlural;

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

    private static final int SOON = 3;
    private static final int WEEK = 7;

    public long daysLate() {
        return late ? Math.max(ChronoUnit.DAYS.between(due, today), 1) : 0;
    }

    public Lateness lateness() {
        if (late) {
            return daysLate() > WEEK ? Lateness.VERY_LATE : Lateness.LATE;
        }
        if (due == null) {
            return task == null ? Lateness.WAITING : Lateness.ON_TIME;
        }
        return due.isAfter(today.plusDays(SOON)) ? Lateness.ON_TIME : Lateness.SOON;
    }

    /** «3 дня» or «до 15.09.2026». */
    public String words() {
        if (late) {
            return RussianPlural.of(daysLate(), "%d день", "%d дня", "%d дней");
        }
        return due == null ? "ждёт" : "до " + RussianDates.inTable(due);
    }

    /** How this stage looks in the row: behind, here, ahead. */
    public boolean passed(Stage other) {
        return stage != null && other.ordinal() < stage.ordinal();
    }
}
