package org.nastavnik.monitoring.outcome;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.shared.HalfYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consolidated figures as they were summed up, over the half-years, and what each organisation reported. */
@Service
@Transactional(readOnly = true)
public class Results {

    /** Half-years in a trend: three years. */
    private static final int PERIODS = 6;

    private final OutcomeCycles cycles;
    private final JdbcClient jdbc;

    Results(OutcomeCycles cycles, JdbcClient jdbc) {
        this.cycles = cycles;
        this.jdbc = jdbc;
    }

    /** In the order of the indicators; empty before the cycle was summed up. */
    public List<ResultLine> of(OutcomeCycle cycle) {
        Map<String, BigDecimal> before = new HashMap<>();
        cycles.before(cycle)
                .ifPresent(earlier -> lines(earlier.id()).forEach(line -> before.put(line.code(), line.value())));
        return lines(cycle.id()).stream()
                .map(line -> line.after(before.get(line.code())))
                .toList();
    }

    private List<ResultLine> lines(long cycleId) {
        return jdbc.sql("""
                        select t.*, i.code, i.section, i.kind, i.name
                        from monitoring_total t join monitoring_indicator i on i.id = t.indicator_id
                        where t.cycle_id = :id order by i.position""").param("id", cycleId).query(Results::line).list();
    }

    private static ResultLine line(ResultSet row, int number) throws SQLException {
        return new ResultLine(
                row.getString("code"),
                row.getString("section"),
                IndicatorKind.valueOf(row.getString("kind")),
                row.getString("name"),
                FigureState.valueOf(row.getString("state")),
                row.getObject("numerator", Long.class),
                row.getObject("denominator", Long.class),
                row.getBigDecimal("value"),
                row.getLong("counted_twice"),
                row.getBigDecimal("target"),
                row.getInt("schools"),
                row.getInt("schools_reached"),
                null);
    }

    /** The half-year before that was summed up; null where there is none. */
    public HalfYear periodBefore(OutcomeCycle cycle) {
        return cycles.before(cycle).map(OutcomeCycle::period).orElse(null);
    }

    /** Of all accepted reports, by the organisation's name and in the order of the indicators. */
    public List<SchoolLine> schools(OutcomeCycle cycle) {
        return jdbc.sql("""
                        select o.id, o.short_name, o.kind as organization_kind, i.code, i.kind, l.*
                        from monitoring_school_report r
                        join organization o on o.id = r.organization_id
                        join monitoring_report_line l on l.report_id = r.id
                        join monitoring_indicator i on i.id = l.indicator_id
                        where r.cycle_id = :id and r.state = 'ACCEPTED'
                        order by o.short_name, o.id, i.position""").param("id", cycle.id()).query(Results::schoolLine).list();
    }

    private static SchoolLine schoolLine(ResultSet row, int number) throws SQLException {
        return new SchoolLine(
                row.getLong("id"),
                row.getString("short_name"),
                OrganizationKind.valueOf(row.getString("organization_kind")),
                row.getString("code"),
                IndicatorKind.valueOf(row.getString("kind")),
                FigureState.valueOf(row.getString("state")),
                row.getObject("numerator", Long.class),
                row.getObject("denominator", Long.class),
                row.getBigDecimal("value"),
                row.getObject("answer", Boolean.class),
                row.getBigDecimal("previous_value"),
                row.getString("explanation"));
    }

    /**
     * How the figures went.
     *
     * @param lines by indicator, one for each period, null where the indicator was not summed up then
     */
    public record Trend(List<HalfYear> periods, Map<String, List<ResultLine>> lines) {}

    /** The last half-years up to this one, of the indicators that this one has. */
    public Trend trend(OutcomeCycle cycle) {
        List<OutcomeCycle> all = cycles.upTo(cycle, PERIODS);
        Map<String, List<ResultLine>> byCode = new LinkedHashMap<>();
        List<Map<String, ResultLine>> columns = all.stream()
                .map(one -> {
                    Map<String, ResultLine> column = new LinkedHashMap<>();
                    lines(one.id()).forEach(line -> column.put(line.code(), line));
                    return column;
                })
                .toList();
        lines(cycle.id())
                .forEach(line -> byCode.put(
                        line.code(),
                        columns.stream()
                                .map(column -> column.get(line.code()))
                                .collect(Collectors.toCollection(ArrayList::new))));
        return new Trend(all.stream().map(OutcomeCycle::period).toList(), byCode);
    }

    /** Cycles of a municipality that have figures, the newest first. */
    public List<OutcomeCycle> cyclesOf(long municipalityId) {
        return cycles.ofMunicipality(municipalityId);
    }

    /** How many organisations were asked, and who did not report. */
    public record Reporting(int asked, int accepted, List<String> missing) {}

    public Reporting reporting(OutcomeCycle cycle) {
        List<String[]> rows = jdbc.sql("""
                        select o.short_name, r.state from monitoring_school_report r
                        join organization o on o.id = r.organization_id
                        where r.cycle_id = :id and r.state not in ('WITHDRAWN', 'CANCELLED') order by o.short_name, o.id""")
                .param("id", cycle.id())
                .query((row, n) -> new String[] {row.getString("short_name"), row.getString("state")})
                .list();
        List<String> missing = rows.stream()
                .filter(row -> !row[1].equals("ACCEPTED"))
                .map(row -> row[0])
                .toList();
        return new Reporting(rows.size(), rows.size() - missing.size(), missing);
    }
}
