package org.nastavnik.roadmap.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the road maps of a municipality are carried out: whatever their number, one statement for a page, one for the sum. */
@Component
@Transactional(readOnly = true)
public class ExecutionFigures {

    /** Programmes that have ended count no more. */
    private static final String FIGURES = """
            count(*) as total,
            count(*) filter (where d.due_until < :today) as due,
            count(*) filter (where d.state = 'DONE') as done,
            count(*) filter (where d.state = 'NOT_DONE') as not_done,
            count(*) filter (where d.moved > 0) as moved,
            count(*) filter (where d.state = 'PLANNED' and d.due_until < :today) as overdue
            from programme p
                     join organization o on o.id = p.organization_id
                     join roadmap r on r.programme_id = p.id and r.state = 'IN_FORCE'
                     join roadmap_due d on d.road_map_id = r.id
            where p.municipality_id = :municipality and p.ended_at is null
            """;

    private final JdbcClient jdbc;

    ExecutionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Most overdue items first. */
    public List<SchoolExecution> schools(long municipalityId, LocalDate today, int page, int size) {
        return jdbc.sql("select r.id as map, o.short_name as school, p.title as programme, " + FIGURES
                        + " group by r.id, o.short_name, p.title order by overdue desc, school, map"
                        + " limit :size offset :first")
                .param("municipality", municipalityId)
                .param("today", today)
                .param("size", size)
                .param("first", (long) page * size)
                .query(ExecutionFigures::row)
                .list();
    }

    public SchoolExecution sum(long municipalityId, LocalDate today) {
        return jdbc.sql("select 0 as map, '' as school, '' as programme, " + FIGURES)
                .param("municipality", municipalityId)
                .param("today", today)
                .query(ExecutionFigures::row)
                .single();
    }

    /** Of one organisation's running programmes together. */
    public SchoolExecution ofOrganization(long municipalityId, long organizationId, LocalDate today) {
        return jdbc.sql("select 0 as map, '' as school, '' as programme, " + FIGURES
                        + " and p.organization_id = :organization")
                .param("municipality", municipalityId)
                .param("organization", organizationId)
                .param("today", today)
                .query(ExecutionFigures::row)
                .single();
    }

    public long count(long municipalityId) {
        return jdbc.sql("""
                        select count(*) from programme p
                        join roadmap r on r.programme_id = p.id and r.state = 'IN_FORCE'
                        where p.municipality_id = :municipality and p.ended_at is null
                          and exists (select 1 from roadmap_due d where d.road_map_id = r.id)""")
                .param("municipality", municipalityId)
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
