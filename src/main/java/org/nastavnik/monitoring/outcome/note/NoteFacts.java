package org.nastavnik.monitoring.outcome.note;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.monitoring.outcome.ResultLine;
import org.nastavnik.monitoring.outcome.Results;
import org.nastavnik.monitoring.outcome.SchoolLine;
import org.nastavnik.shared.HalfYear;

/**
 * What a note is drafted from.
 *
 * @param before the half-year compared with; null where none was summed up
 * @param training codes of the indicators that count trainings
 * @param registers null where they are not formed yet
 */
public record NoteFacts(
        HalfYear period,
        LocalDate lastDay,
        HalfYear before,
        Results.Reporting reporting,
        List<ResultLine> lines,
        List<SchoolLine> schools,
        List<String> training,
        Answers mentees,
        Answers mentors,
        RoadMaps roadMaps,
        Registers registers) {

    /** Exit questionnaires of one side in the half-year. */
    public record Answers(long asked, long answered) {}

    /**
     * Road maps in force.
     *
     * @param total terms of their items: {@code done}, {@code notDone}, {@code overdue} without a mark, and those to come
     * @param notes what those who checked the reports wrote
     */
    public record RoadMaps(long maps, long total, long done, long notDone, long overdue, List<Remark> notes) {

        public RoadMaps {
            notes = List.copyOf(notes);
        }
    }

    /** What the check of a school's report says of its road map. */
    public record Remark(String organization, String text) {}

    /** How many rows each register has. */
    public record Registers(long mentors, long mentees, long partners, long practices) {}
}
