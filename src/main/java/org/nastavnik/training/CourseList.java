package org.nastavnik.training;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.nastavnik.organization.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the courses that a person may see: of the municipalities overseen, and announced ones of the own organisation's. */
@Service
@Transactional(readOnly = true)
public class CourseList {

    public static final int SIZE = 20;

    private final JdbcClient jdbc;

    CourseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the list; {@code title} null while the course is prepared. */
    public record Row(
            long id,
            String municipality,
            CourseState state,
            String title,
            Integer hours,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate enrolUntil,
            Integer places,
            int enrolled,
            int finished) {}

    /** @param more there is a next page */
    public record Page(List<Row> rows, boolean more) {}

    public Page find(Viewer viewer, CourseState state, int page) {
        List<Row> rows = jdbc.sql("""
                        select c.id, m.name, c.state, c.title, c.hours, c.starts_on, c.ends_on, c.enrol_until, c.places,
                               p.enrolled, p.finished
                        from training_course c
                        join organization_municipality m on m.id = c.municipality_id
                        left join lateral (select count(*) filter (where x.standing = 'ENROLLED') as enrolled,
                                                  count(*) filter (where x.standing = 'ENROLLED' and x.finished) as finished
                                           from training_participant x where x.course_id = c.id) p on true
                        where (:everything or c.municipality_id in (:overseen)
                               or (c.title is not null and c.municipality_id in
                                    (select o.municipality_id from organization o where o.id in (:led))))
                          and (:state = '' or c.state = :state)
                        order by c.starts_on desc nulls first, c.id desc limit :limit offset :offset""")
                .param("everything", viewer.isAdministrator())
                .param("overseen", TrainingList.orNone(new HashSet<>(viewer.overseen())))
                .param("led", TrainingList.orNone(viewer.led()))
                .param("state", state == null ? "" : state.name())
                .param("limit", SIZE + 1)
                .param("offset", (long) page * SIZE)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getString("name"),
                        CourseState.valueOf(row.getString("state")),
                        row.getString("title"),
                        row.getObject("hours", Integer.class),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("enrol_until", LocalDate.class),
                        row.getObject("places", Integer.class),
                        row.getInt("enrolled"),
                        row.getInt("finished")))
                .list();
        boolean more = rows.size() > SIZE;
        return new Page(more ? rows.subList(0, SIZE) : rows, more);
    }
}
