package org.nastavnik.monitoring.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a cycle is: its schools a page at a time, one statement each. The caller checks rights. */
@Service
@Transactional(readOnly = true)
public class CycleProgress {

    public static final int SIZE = 50;

    private final JdbcClient jdbc;

    CycleProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param holder login of the one who has the task; null where nobody has taken it
     * @param days since the report stands where it stands
     * @param minutes that the curator worked on it; null before it was handed on
     */
    public record Row(
            long reportId,
            long organizationId,
            String organization,
            ReportState state,
            int round,
            LocalDate dueOn,
            boolean late,
            String holder,
            long days,
            Integer minutes,
            String reason) {}

    /** @param more there is a next page */
    public record Page(List<Row> rows, int number, boolean more) {}

    /** One of somebody's own reports. */
    public record Own(long reportId, String organization, HalfYear period, ReportState state, LocalDate dueOn) {}

    public Map<ReportState, Integer> counts(long cycleId) {
        Map<ReportState, Integer> counts = new EnumMap<>(ReportState.class);
        for (ReportState state : ReportState.values()) {
            counts.put(state, 0);
        }
        jdbc.sql("select state, count(*) as number from monitoring_school_report where cycle_id = :id group by state")
                .param("id", cycleId)
                .query(row -> {
                    counts.put(ReportState.valueOf(row.getString("state")), row.getInt("number"));
                });
        return counts;
    }

    /** Those that are late first, then those that have waited longest. */
    public Page page(MonitoringCycle cycle, ReportState state, LocalDate today, Instant now, int number) {
        List<Row> rows = jdbc.sql("""
                        select r.*, o.short_name, t.assignee,
                               r.state in ('PENDING', 'SUBMIT', 'SIGN') and r.due_on < :today as late,
                               greatest(0, extract(epoch from cast(:now as timestamptz) - r.state_since)::bigint / 86400) as days,
                               case when r.submitted_at is not null then ceil(f.worked_seconds / 60.0)::int end as minutes
                        from monitoring_school_report r
                        join organization o on o.id = r.organization_id
                        left join monitoring_filling f on f.report_id = r.id
                        left join lateral (select min(x.assignee) as assignee from engine_open_task x
                                           where x.business_key = 'M-' || r.municipality_id || '/school-report-' || r.id) t on true
                        where r.cycle_id = :cycle and (:state = '' or r.state = :state)
                        order by late desc,
                                 case r.state when 'SUBMIT' then 1 when 'SIGN' then 2 when 'CHECK' then 3 when 'PENDING' then 4
                                      when 'MISSING' then 5 when 'ACCEPTED' then 6 else 7 end,
                                 r.state_since, o.short_name, r.id
                        limit :limit offset :offset""")
                .param("cycle", cycle.id())
                .param("state", state == null ? "" : state.name())
                .param("today", today)
                .param("now", SqlTime.of(now))
                .param("limit", SIZE + 1)
                .param("offset", (long) number * SIZE)
                .query(ROW)
                .list();
        boolean more = rows.size() > SIZE;
        return new Page(more ? rows.subList(0, SIZE) : rows, number, more);
    }

    private static final RowMapper<Row> ROW = (row, n) -> new Row(
            row.getLong("id"),
            row.getLong("organization_id"),
            row.getString("short_name"),
            ReportState.valueOf(row.getString("state")),
            row.getInt("round"),
            row.getObject("due_on", LocalDate.class),
            row.getBoolean("late"),
            row.getString("assignee"),
            row.getLong("days"),
            row.getObject("minutes", Integer.class),
            row.getString("reason"));

    /** The reports of these organisations, the newest first. */
    public List<Own> own(Collection<Long> organizations) {
        return jdbc.sql("""
                        select r.id, o.short_name, c.since, r.state, r.due_on
                        from monitoring_school_report r
                        join monitoring_cycle c on c.id = r.cycle_id
                        join organization o on o.id = r.organization_id
                        where r.organization_id = any(:organizations) order by c.since desc, o.short_name, r.id desc limit 100""")
                .param("organizations", organizations.toArray(Long[]::new))
                .query((row, n) -> new Own(
                        row.getLong("id"),
                        row.getString("short_name"),
                        HalfYear.of(row.getObject("since", LocalDate.class)),
                        ReportState.valueOf(row.getString("state")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
