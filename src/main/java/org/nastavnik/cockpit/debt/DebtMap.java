package org.nastavnik.cockpit.debt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Viewer;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations by stages with what is late in each; two statements however many there are. */
@Service
@Transactional(readOnly = true)
public class DebtMap {

    public static final int SIZE = 100;

    /** Every running programme, and each organisation that has none or owes something outside of any. */
    private static final String FROM = """
             from organization o
                      join organization_municipality m on m.id = o.municipality_id
                      join lateral (
                          select r.id, r.title, r.stage from programme r where r.organization_id = o.id and r.ended_at is null
                          union all
                          select null, null, null
                          where not exists (select 1 from programme r where r.organization_id = o.id and r.ended_at is null)
                             or exists (select 1 from engine_open_task x
                                        where x.organization_id = o.id and x.programme_id is null and x.urgency < :now)) p on true
                      left join lateral (
                          (select x.* from engine_open_task x where x.programme_id = p.id order by x.urgency, x.task_id limit 1)
                          union all
                          (select x.* from engine_open_task x
                           where p.id is null and x.organization_id = o.id and x.programme_id is null
                           order by x.urgency, x.task_id limit 1)) t on true
            """;

    private static final String SHOWN = " and (not :late or t.urgency < :now) and (not :none or p.id is null)";

    private final JdbcClient jdbc;
    private final Clock clock;

    DebtMap(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param more there is a next page */
    public record Page(List<DebtRow> rows, boolean more) {}

    /** How many programmes stand at a stage, and how many of them are late. */
    public record Total(long all, long late) {}

    public Page find(Viewer viewer, DebtFilter filter) {
        List<DebtRow> rows = rows(viewer, filter, SIZE + 1, filter.page() * SIZE);
        boolean more = rows.size() > SIZE;
        return new Page(more ? rows.subList(0, SIZE) : rows, more);
    }

    public List<DebtRow> rows(Viewer viewer, DebtFilter filter, int limit, int offset) {
        Instant now = clock.instant();
        return bind(
                        """
                        select o.id as organization_id, o.short_name, m.name as municipality, m.zone, p.id, p.title, p.stage,
                               t.name as task, t.created_at, t.due_at, g.name as post, u.last_name, u.first_name, u.middle_name,
                               (select count(*) from engine_open_task x
                                where t.urgency < :now and x.organization_id = o.id
                                  and x.programme_id is not distinct from p.id and x.urgency < :now) as late_tasks
                        """ + FROM + """
                                left join organization_user u on u.login = t.assignee
                                left join organization_group g on g.id = t.candidate_group
                        where""" + DebtFilter.WHERE + SHOWN
                                + " order by coalesce(t.urgency, " + Long.MAX_VALUE
                                + "), p.id is null, o.short_name, p.id"
                                + " limit :limit offset :offset",
                        viewer,
                        filter,
                        now)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> read(row, now))
                .list();
    }

    /** By stage; organisations without a programme under null. */
    public Map<Stage, Total> totals(Viewer viewer, DebtFilter filter) {
        Map<Stage, Total> totals = new EnumMap<>(Stage.class);
        bind(
                        "select p.stage, count(*) as found, count(*) filter (where t.urgency < :now) as late" + FROM
                                + "where" + DebtFilter.WHERE + SHOWN + " and p.id is not null group by p.stage",
                        viewer,
                        filter,
                        clock.instant())
                .query(row -> {
                    totals.put(
                            Stage.valueOf(row.getString("stage")),
                            new Total(row.getLong("found"), row.getLong("late")));
                });
        return totals;
    }

    private JdbcClient.StatementSpec bind(String sql, Viewer viewer, DebtFilter filter, Instant now) {
        return jdbc.sql(sql)
                .params(filter.parameters(viewer))
                .param("late", filter.show() == DebtFilter.Show.LATE)
                .param("none", filter.show() == DebtFilter.Show.NONE)
                .param("now", now.toEpochMilli());
    }

    private static DebtRow read(ResultSet row, Instant now) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        Instant due = SqlTime.read(row, "due_at");
        String stage = row.getString("stage");
        String last = row.getString("last_name");
        return new DebtRow(
                row.getLong("organization_id"),
                row.getString("short_name"),
                row.getString("municipality"),
                row.getObject("id", Long.class),
                row.getString("title"),
                stage == null ? null : Stage.valueOf(stage),
                row.getString("task"),
                last == null
                        ? row.getString("post")
                        : new PersonName(last, row.getString("first_name"), row.getString("middle_name")).brief(),
                day(SqlTime.read(row, "created_at"), zone),
                day(due, zone),
                due != null && due.isBefore(now),
                LocalDate.ofInstant(now, zone),
                row.getInt("late_tasks"));
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDate.ofInstant(moment, zone);
    }
}
