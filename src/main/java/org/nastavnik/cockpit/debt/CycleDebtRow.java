package org.nastavnik.cockpit.debt;

import java.time.LocalDate;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.RussianPlural;

/**
 * An organisation with its report of a half-year.
 *
 * @param reportId null where the organisation has none
 * @param cycleId null where the organisation has no report
 * @param step null where it has no report, or the report ended without being accepted
 * @param ended how it ended without being accepted; else null
 * @param returns how often it came back from the check or was opened again
 * @param acceptedOn null before
 * @param performer the person, or the role where nobody has taken it
 * @param due of the task; of the whole report where there is no task
 * @param readable the reader may open the report itself
 */
public record CycleDebtRow(
        long organizationId,
        String organization,
        String municipality,
        Long reportId,
        Long cycleId,
        CycleStep step,
        String ended,
        int returns,
        LocalDate acceptedOn,
        String task,
        String performer,
        LocalDate since,
        LocalDate due,
        boolean late,
        LocalDate today,
        boolean readable) {

    public long daysLate() {
        return Lateness.days(late, due, today);
    }

    public Lateness lateness() {
        return Lateness.of(task, due, late, today);
    }

    public String style() {
        return step == CycleStep.ACCEPTED ? "debt-accepted" : lateness().style();
    }

    public String mark() {
        return step == CycleStep.ACCEPTED ? "✓" : lateness().mark();
    }

    /** «3 дня», «до 15.09.2026», «12.09.2026». */
    public String words() {
        if (step == CycleStep.ACCEPTED) {
            return acceptedOn == null ? "принят" : RussianDates.inTable(acceptedOn);
        }
        return Lateness.words(task, due, late, today);
    }

    /** In one phrase, for tables and screen readers. */
    public String state() {
        if (reportId == null) {
            return "отчёта нет";
        }
        if (ended != null) {
            return ended;
        }
        return step == CycleStep.ACCEPTED ? "отчёт принят" : lateness().title();
    }

    /** What of this step is done and need not be done again. */
    public boolean passed(CycleStep other) {
        if (step == null || other == CycleStep.RETURNED) {
            return false;
        }
        // what came back is signed and checked anew
        return step == CycleStep.RETURNED ? other == CycleStep.SUBMIT : other.ordinal() < step.ordinal();
    }

    /** «возвращён 2 раза» in the column of what is done over, after it has left it. */
    public String returned(CycleStep other) {
        return other == CycleStep.RETURNED && step != null && step != other && returns > 0
                ? RussianPlural.of(returns, "%d раз", "%d раза", "%d раз")
                : null;
    }

    /** The report; for those who may not open it, the municipality's reports at this step. */
    public String link() {
        if (readable) {
            return "/school-reports/" + reportId;
        }
        // what came back is filled in again
        CycleStep state = step == CycleStep.RETURNED ? CycleStep.SUBMIT : step;
        return "/monitoring/" + cycleId + (state == null ? "" : "?state=" + state);
    }
}
