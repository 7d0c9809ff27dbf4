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
import java.util.Set;
import org.nastavnik.monitoring.cycle.ReportState;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations by steps of a half-year's monitoring with what is late in each; three statements however many there are. */
@Service
@Transactional(readOnly = true)
public class CycleDebtMap {

    public static final int SIZE = 100;

    private static final String FROM = """
             from organization o
                      join organization_municipality m on m.id = o.municipality_id
                      left join (monitoring_school_report r
                                 join monitoring_cycle c on c.id = r.cycle_id and c.since = :since and c.state <> 'CANCELLED')
                          on r.organization_id = o.id
                      left join lateral (select x.* from engine_open_task x
                                         where x.business_key = 'M-' || r.municipality_id || '/school-report-' || r.id
                                         order by x.urgency, x.task_id limit 1) t on true
            """;

    private static final String SHOWN = " and (not :late or t.urgency < :now) and (not :none or r.id is null)";

    private final JdbcClient jdbc;
    private final Clock clock;

    CycleDebtMap(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param more there is a next page */
    public record Page(List<CycleDebtRow> rows, boolean more) {}

    /** The half-years with a monitoring in the places that the person oversees, the last first. */
    public List<HalfYear> periods(Viewer viewer) {
        return jdbc.sql("select distinct since from monitoring_cycle where state <> 'CANCELLED'"
                        + " and (:everything or municipality_id in (:municipalities)) order by since desc")
                .param("everything", viewer.isAdministrator())
                .param("municipalities", viewer.overseen().isEmpty() ? Set.of(0L) : viewer.overseen())
                .query((row, number) -> HalfYear.of(row.getObject("since", LocalDate.class)))
                .list();
    }

    public Page find(Viewer viewer, CycleDebtFilter filter) {
        List<CycleDebtRow> rows = rows(viewer, filter, SIZE + 1, filter.page() * SIZE);
        boolean more = rows.size() > SIZE;
        return new Page(more ? rows.subList(0, SIZE) : rows, more);
    }

    public List<CycleDebtRow> rows(Viewer viewer, CycleDebtFilter filter, int limit, int offset) {
        Instant now = clock.instant();
        Set<Long> served = viewer.served();
        return bind(
                        "select o.id as organization_id, o.short_name, o.municipality_id, m.name as municipality, m.zone, r.id,"
                                + " r.cycle_id, r.state, r.round, r.due_on, r.checked_at, "
                                + CycleDebtFilter.STEP + " as step,"
                                + " t.name as task, t.created_at, t.due_at, g.name as post, u.last_name, u.first_name, u.middle_name"
                                + FROM
                                + " left join organization_user u on u.login = t.assignee"
                                + " left join organization_group g on g.id = t.candidate_group where"
                                + CycleDebtFilter.WHERE + SHOWN
                                + " order by coalesce(t.urgency, " + Long.MAX_VALUE + "), r.id is null,"
                                + " r.state = 'ACCEPTED', o.short_name, o.id limit :limit offset :offset",
                        viewer,
                        filter,
                        now)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> read(row, now, served))
                .list();
    }

    /** By step. */
    public Map<CycleStep, DebtMap.Total> totals(Viewer viewer, CycleDebtFilter filter) {
        Map<CycleStep, DebtMap.Total> totals = new EnumMap<>(CycleStep.class);
        bind(
                        "select " + CycleDebtFilter.STEP
                                + " as step, count(*) as found, count(*) filter (where t.urgency < :now) as late"
                                + FROM + "where" + CycleDebtFilter.WHERE + SHOWN + " group by 1",
                        viewer,
                        filter,
                        clock.instant())
                .query(row -> {
                    String step = row.getString("step");
                    if (step != null) {
                        totals.put(
                                CycleStep.valueOf(step), new DebtMap.Total(row.getLong("found"), row.getLong("late")));
                    }
                });
        return totals;
    }

    private JdbcClient.StatementSpec bind(String sql, Viewer viewer, CycleDebtFilter filter, Instant now) {
        return jdbc.sql(sql)
                .params(filter.parameters(viewer))
                .param("late", filter.show() == CycleDebtFilter.Show.LATE)
                .param("none", filter.show() == CycleDebtFilter.Show.NONE)
                .param("now", now.toEpochMilli());
    }

    private static CycleDebtRow read(ResultSet row, Instant now, Set<Long> served) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        Instant due = SqlTime.read(row, "due_at");
        LocalDate dueDay = day(due, zone);
        String state = row.getString("state");
        String step = row.getString("step");
        String last = row.getString("last_name");
        boolean accepted = CycleStep.ACCEPTED.name().equals(step);
        return new CycleDebtRow(
                row.getLong("organization_id"),
                row.getString("short_name"),
                row.getString("municipality"),
                row.getObject("id", Long.class),
                row.getObject("cycle_id", Long.class),
                step == null ? null : CycleStep.valueOf(step),
                state == null || step != null
                        ? null
                        : ReportState.valueOf(state).title(),
                Math.max(row.getInt("round") - 1, 0),
                accepted ? day(SqlTime.read(row, "checked_at"), zone) : null,
                row.getString("task"),
                last == null
                        ? row.getString("post")
                        : new PersonName(last, row.getString("first_name"), row.getString("middle_name")).brief(),
                day(SqlTime.read(row, "created_at"), zone),
                dueDay == null ? row.getObject("due_on", LocalDate.class) : dueDay,
                due != null && due.isBefore(now),
                LocalDate.ofInstant(now, zone),
                served.contains(row.getLong("municipality_id")));
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDate.ofInstant(moment, zone);
    }
}
