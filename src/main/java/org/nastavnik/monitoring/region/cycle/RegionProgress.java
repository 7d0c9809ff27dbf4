package org.nastavnik.monitoring.region.cycle;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.monitoring.cycle.CycleState;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a region's cycle is: its municipalities a page at a time, one statement each. The caller checks rights. */
@Service
@Transactional(readOnly = true)
public class RegionProgress {

    public static final int SIZE = 50;

    private final JdbcClient jdbc;

    RegionProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param cycleId the municipality's cycle of the half-year; null where none was opened
     * @param step where that stands; null where there is none
     * @param asked organisations whose reports were asked for, {@code accepted} of them with an accepted one
     * @param holder login of the one who has the municipality's task; null where nobody has one
     * @param days since the municipality stands where it stands
     * @param sourceRound the summing up that was reported; null where none was
     * @param round of the municipality's cycle now
     * @param reason why it was returned or left out
     */
    public record Row(
            long reportId,
            long municipalityId,
            String municipality,
            RegionReportState state,
            Long cycleId,
            CycleState step,
            int asked,
            int accepted,
            String holder,
            long days,
            Integer sourceRound,
            int round,
            String reason) {

        /** The municipality has reopened or approved anew what it had reported. */
        public boolean changed() {
            return state == RegionReportState.REPORTED && (step != CycleState.APPROVED || round != sourceRound);
        }

        /** Whose turn it is. */
        public String who() {
            if (step == null) {
                return "мониторинг не открыт: координатор или оператор";
            }
            return switch (step) {
                case OPENING, COLLECTING -> "организации";
                case DECISION, APPROVAL -> "координатор";
                case REGISTERS -> "оператор";
                case NOTE -> "муниципальный куратор";
                case APPROVED, CANCELLED -> "—";
            };
        }

        /** Where the municipality stands. */
        public String where() {
            return step == null ? "мониторинг не открыт" : step.title();
        }
    }

    /** @param more there is a next page */
    public record Page(List<Row> rows, int number, boolean more) {}

    public Map<RegionReportState, Integer> counts(long cycleId) {
        Map<RegionReportState, Integer> counts = new EnumMap<>(RegionReportState.class);
        for (RegionReportState state : RegionReportState.values()) {
            counts.put(state, 0);
        }
        jdbc.sql("select state, count(*) as number from monitoring_region_report where cycle_id = :id group by state")
                .param("id", cycleId)
                .query(row -> {
                    counts.put(RegionReportState.valueOf(row.getString("state")), row.getInt("number"));
                });
        return counts;
    }

    /** Those that are awaited first, then those left out. */
    public Page page(long cycleId, RegionReportState state, Instant now, int number) {
        List<Row> rows = read(cycleId, state, now, SIZE + 1, (long) number * SIZE);
        boolean more = rows.size() > SIZE;
        return new Page(more ? rows.subList(0, SIZE) : rows, number, more);
    }

    /** At most so many in this state. */
    public List<Row> first(long cycleId, RegionReportState state, Instant now, int most) {
        return read(cycleId, state, now, most, 0);
    }

    private List<Row> read(long cycleId, RegionReportState state, Instant now, int limit, long offset) {
        return jdbc.sql("""
                        select r.*, m.name, c.id as own_id, c.state as step, c.round as own_round, t.assignee,
                               coalesce(s.asked, 0) as asked, coalesce(s.accepted, 0) as accepted,
                               greatest(0, extract(epoch from cast(:now as timestamptz)
                                   - coalesce(t.since, c.approved_at, c.opened_at, r.state_since))::bigint / 86400) as days
                        from monitoring_region_report r
                        join monitoring_region_cycle p on p.id = r.cycle_id
                        join organization_municipality m on m.id = r.municipality_id
                        left join monitoring_cycle c
                               on c.municipality_id = r.municipality_id and c.since = p.since and c.state <> 'CANCELLED'
                        left join lateral (select count(*) filter (where x.state not in ('WITHDRAWN', 'CANCELLED')) as asked,
                                                  count(*) filter (where x.state = 'ACCEPTED') as accepted
                                           from monitoring_school_report x where x.cycle_id = c.id) s on true
                        left join lateral (select min(x.assignee) as assignee, min(x.created_at) as since
                                           from engine_open_task x
                                           where x.business_key = 'M-' || m.id || '/monitoring-' || c.id) t on true
                        where r.cycle_id = :cycle and (:state = '' or r.state = :state)
                        order by case r.state when 'AWAITED' then 1 when 'MISSING' then 2 else 3 end, m.name, m.id
                        limit :limit offset :offset""")
                .param("cycle", cycleId)
                .param("state", state == null ? "" : state.name())
                .param("now", SqlTime.of(now))
                .param("limit", limit)
                .param("offset", offset)
                .query(ROW)
                .list();
    }

    private static final RowMapper<Row> ROW = (row, n) -> new Row(
            row.getLong("id"),
            row.getLong("municipality_id"),
            row.getString("name"),
            RegionReportState.valueOf(row.getString("state")),
            row.getObject("own_id", Long.class),
            row.getString("step") == null ? null : CycleState.valueOf(row.getString("step")),
            row.getInt("asked"),
            row.getInt("accepted"),
            row.getString("assignee"),
            row.getLong("days"),
            row.getObject("source_round", Integer.class),
            row.getInt("own_round"),
            row.getString("reason"));
}
