package org.nastavnik.roadmap.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the road maps of a municipality are carried out, now or as they stood when a day ended: whatever their number, one
 * statement for a page, one for the sum. What was reported, moved, approved or ended later is as if it had not been yet;
 * maps of programmes that were stopped count on no day.
 */
@Component
@Transactional(readOnly = true)
public class ExecutionFigures {

    /** Programmes that had ended count no more. */
    private static final String FIGURES = """
            count(*) as total,
            count(*) filter (where d.due_until < :today) as due,
            count(*) filter (where d.state = 'DONE') as done,
            count(*) filter (where d.state = 'NOT_DONE') as not_done,
            count(*) filter (where d.moved) as moved,
            count(*) filter (where d.state = 'PLANNED' and d.due_until < :today) as overdue
            from programme p
                     join organization o on o.id = p.organization_id
                     join roadmap r on r.programme_id = p.id and r.state = 'IN_FORCE' and r.in_force_since < :before
                     join lateral (select case when x.reported_at < :before then x.state else 'PLANNED' end as state,
                                          coalesce((select m.until_before from roadmap_due_move m
                                                    where m.due_id = x.id and m.moved_at >= :before order by m.id limit 1),
                                                   x.due_until) as due_until,
                                          exists (select 1 from roadmap_due_move m
                                                  where m.due_id = x.id and m.moved_at < :before) as moved
                                   from roadmap_due x where x.road_map_id = r.id) d on true
            where p.municipality_id = :municipality and (p.ended_at is null or p.ended_at >= :before)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ExecutionFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Most overdue items first. */
    public List<SchoolExecution> schools(long municipalityId, LocalDate today, int page, int size) {
        return figures(
                        "r.id as map, o.short_name as school, p.title as programme",
                        " group by r.id, o.short_name, p.title order by overdue desc, school, map"
                                + " limit :size offset :first",
                        municipalityId,
                        today,
                        now())
                .param("size", size)
                .param("first", (long) page * size)
                .query(ExecutionFigures::row)
                .list();
    }

    public SchoolExecution sum(long municipalityId, LocalDate today) {
        return sum(municipalityId, today, now());
    }

    /** As everything stood when the day ended there. */
    public SchoolExecution sumAsOf(long municipalityId, LocalDate day, ZoneId zone) {
        LocalDate after = day.plusDays(1);
        return sum(municipalityId, after, after.atStartOfDay(zone).toInstant());
    }

    private SchoolExecution sum(long municipalityId, LocalDate today, Instant before) {
        return figures("0 as map, '' as school, '' as programme", "", municipalityId, today, before)
                .query(ExecutionFigures::row)
                .single();
    }

    /** Of one organisation's programmes together, as they stood when the day ended there. */
    public SchoolExecution ofOrganizationAsOf(long municipalityId, long organizationId, LocalDate day, ZoneId zone) {
        LocalDate after = day.plusDays(1);
        return figures(
                        "0 as map, '' as school, '' as programme",
                        " and p.organization_id = :organization",
                        municipalityId,
                        after,
                        after.atStartOfDay(zone).toInstant())
                .param("organization", organizationId)
                .query(ExecutionFigures::row)
                .single();
    }

    private Instant now() {
        // what is reported in this very moment has been reported
        return clock.instant().plusSeconds(1);
    }

    private JdbcClient.StatementSpec figures(
            String columns, String end, long municipalityId, LocalDate today, Instant before) {
        return jdbc.sql("select " + columns + ", " + FIGURES + end)
                .param("municipality", municipalityId)
                .param("today", today)
                .param("before", SqlTime.of(before));
    }

    public long count(long municipalityId) {
        return count(municipalityId, now());
    }

    /** How many maps were in force when the day ended there. */
    public long countAsOf(long municipalityId, LocalDate day, ZoneId zone) {
        return count(municipalityId, day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private long count(long municipalityId, Instant before) {
        return jdbc.sql("""
                        select count(*) from programme p
                        join roadmap r on r.programme_id = p.id and r.state = 'IN_FORCE' and r.in_force_since < :before
                        where p.municipality_id = :municipality and (p.ended_at is null or p.ended_at >= :before)
                          and exists (select 1 from roadmap_due d where d.road_map_id = r.id)""")
                .param("municipality", municipalityId)
                .param("before", SqlTime.of(before))
                .query(Long.class)
                .single();
    }

    private static SchoolExecution row(ResultSet row, int number) throws SQLException {
        return new SchoolExecution(
                row.getLong("map"),
                row.getString("school"),
                row.getString("programme"),
                row.getLong("total"),
                row.getLong("due"),
                row.getLong("done"),
                row.getLong("not_done"),
                row.getLong("moved"),
                row.getLong("overdue"));
    }
}
