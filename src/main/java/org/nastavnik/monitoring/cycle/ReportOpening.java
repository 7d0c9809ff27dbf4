package org.nastavnik.monitoring.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.figures.FigureService;
import org.nastavnik.monitoring.figures.Figures;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the reports of a cycle with their figures: a handful of statements, however many schools. Asked again it adds those
 * that have none yet, so each school has exactly one. Their processes are started in portions by {@link ReportBatch}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportOpening {

    /** Organisations with a programme that ran in the half-year until the last day; a stopped one does not count. */
    private static final String RUNNING = """
            o.municipality_id = :municipality and o.closed_at is null
              and exists (select 1 from programme p where p.organization_id = o.id and p.starts_on <= :last
                          and p.ends_on >= :first and p.stage <> 'STOPPED'
                          and (p.ended_at is null or p.ended_at >= :begin))""";

    private final JdbcClient jdbc;
    private final SchoolReports reports;
    private final LineStore lines;
    private final IndicatorSets sets;
    private final FigureService figures;
    private final Directory directory;
    private final Clock clock;

    ReportOpening(
            JdbcClient jdbc,
            SchoolReports reports,
            LineStore lines,
            IndicatorSets sets,
            FigureService figures,
            Directory directory,
            Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.lines = lines;
        this.sets = sets;
        this.figures = figures;
        this.directory = directory;
        this.clock = clock;
    }

    /** Would anybody report? */
    boolean anybody(long municipalityId, LocalDate first, LocalDate last) {
        return bind(
                        jdbc.sql("select exists (select 1 from organization o where " + RUNNING + ")"),
                        municipalityId,
                        first,
                        last)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, long municipalityId, LocalDate first, LocalDate last) {
        ZoneId zone = directory.municipality(municipalityId).zone();
        return statement
                .param("municipality", municipalityId)
                .param("first", first)
                .param("last", last)
                .param("begin", SqlTime.of(first.atStartOfDay(zone).toInstant()));
    }

    /** @return the new ones */
    List<SchoolReport> open(MonitoringCycle cycle) {
        LocalDate first = cycle.period().firstDay();
        List<Long> made = bind(jdbc.sql("""
                                insert into monitoring_school_report
                                  (cycle_id, organization_id, municipality_id, tenant_id, state, due_on, state_since, figures_at)
                                select :cycle, o.id, o.municipality_id, :tenant, 'PENDING', :due, :now, :now from organization o
                                where """ + " " + RUNNING + """
                                 order by o.id
                                on conflict (cycle_id, organization_id) do nothing returning id"""), cycle.municipalityId(), first, cycle.lastDay())
                .param("cycle", cycle.id())
                .param("tenant", cycle.tenantId())
                .param("due", cycle.schoolsDue())
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .list();
        if (made.isEmpty()) {
            return List.of();
        }
        List<SchoolReport> all = reports.findByCycleIdOrderById(cycle.id());
        Set<Long> fresh = Set.copyOf(made);
        List<SchoolReport> opened =
                all.stream().filter(report -> fresh.contains(report.id())).toList();
        lines.insert(LineStore.of(opened, figures(cycle, all)));
        lines.compare(made, cycle.municipalityId(), cycle.period().previous());
        return opened;
    }

    /** Of all that report, whomever is asked for: so that the same small groups stay hidden. */
    Figures figures(MonitoringCycle cycle, List<SchoolReport> all) {
        return figures.compute(
                cycle.municipalityId(),
                cycle.period(),
                sets.get(cycle.setId()),
                cycle.lastDay(),
                all.stream().map(SchoolReport::organizationId).collect(Collectors.toSet()));
    }
}
