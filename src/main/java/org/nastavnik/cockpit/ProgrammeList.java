package org.nastavnik.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Viewer;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the programmes that a person may see: the municipality's, the region's, or the own organisation's. */
@Service
@Transactional(readOnly = true)
public class ProgrammeList {

    /** Chosen before anything is asked about their tasks: the view would ask that for every programme there is. */
    private static final String FOUND = """
             from programme p join organization o on o.id = p.organization_id
             where (:everything or p.municipality_id in (:municipalities) or p.organization_id in (:organizations))
               and (:q = '' or p.title ilike :like or o.short_name ilike :like)
               and (:stage = '' or p.stage = :stage)""";

    /** Said only where it is asked: behind an «or» it would read all tasks. */
    private static final String LATE =
            " and exists (select 1 from engine_open_task t where t.programme_id = p.id and t.urgency < :now)";

    private static final String ORDER = " order by p.ended_at is not null, p.id desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgrammeList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param more there is a next page */
    public record Page(List<ProgrammeRow> rows, boolean more, long total) {}

    public Page find(Viewer viewer, ProgrammeFilter filter) {
        String found = FOUND + (filter.overdue() ? LATE : "");
        List<ProgrammeRow> rows = bind(
                        jdbc.sql("select p.*, u.last_name, u.first_name, u.middle_name from (select p.id " + found
                                + ORDER + " limit :limit offset :offset) f join cockpit_programme p on p.id = f.id"
                                + " left join organization_user u on u.login = p.assignee" + ORDER),
                        viewer,
                        filter)
                .param("limit", ProgrammeFilter.SIZE + 1)
                .param("offset", (long) filter.page() * ProgrammeFilter.SIZE)
                .query(ProgrammeList::read)
                .list();
        long total = bind(jdbc.sql("select count(*) " + found), viewer, filter)
                .query(Long.class)
                .single();
        boolean more = rows.size() > ProgrammeFilter.SIZE;
        return new Page(more ? rows.subList(0, ProgrammeFilter.SIZE) : rows, more, total);
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Viewer viewer, ProgrammeFilter filter) {
        return statement
                .param("everything", viewer.isAdministrator())
                .param("municipalities", orNone(viewer.overseen()))
                .param("organizations", orNone(viewer.led()))
                .param("q", filter.q())
                .param("like", "%" + filter.q().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("stage", filter.stage() == null ? "" : filter.stage().name())
                .param("now", clock.instant().toEpochMilli());
    }

    /** SQL knows no empty list; no row has the id 0. */
    private static Set<Long> orNone(Set<Long> ids) {
        return ids.isEmpty() ? Set.of(0L) : ids;
    }

    private static ProgrammeRow read(ResultSet row, int number) throws SQLException {
        String performer = row.getString("last_name") == null
                ? null
                : new PersonName(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name"))
                        .brief();
        return new ProgrammeRow(
                row.getLong("id"),
                row.getString("title"),
                Stage.valueOf(row.getString("stage")),
                row.getDate("starts_on").toLocalDate(),
                row.getDate("ends_on").toLocalDate(),
                row.getString("organization"),
                row.getString("municipality"),
                row.getString("task"),
                performer,
                SqlTime.read(row, "task_since"),
                SqlTime.read(row, "task_due"),
                ZoneId.of(row.getString("zone")),
                row.getInt("open_tasks"));
    }
}
