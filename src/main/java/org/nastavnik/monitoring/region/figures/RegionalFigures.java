package org.nastavnik.monitoring.region.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nastavnik.monitoring.cycle.CycleState;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;
import org.nastavnik.monitoring.region.mapping.Mapping;
import org.nastavnik.monitoring.region.mapping.Mappings;
import org.nastavnik.monitoring.region.mapping.Resolved;
import org.nastavnik.organization.Regions;
import org.nastavnik.shared.HalfYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The consolidated figures of a region for a half-year, from the consolidated figures of those municipalities whose cycle is
 * approved at this moment; a cycle that was reopened counts as under way until it is approved again. A handful of statements
 * whatever the number of municipalities. Asks for no rights: whoever shows the figures does
 * ({@link org.nastavnik.monitoring.region.RegionAccess}).
 */
@Service
@Transactional(readOnly = true)
public class RegionalFigures {

    private final Mappings mappings;
    private final Regions regions;
    private final JdbcClient jdbc;

    RegionalFigures(Mappings mappings, Regions regions, JdbcClient jdbc) {
        this.mappings = mappings;
        this.regions = regions;
        this.jdbc = jdbc;
    }

    /** By the comparable indicators that hold in the half-year. */
    public RegionFigures of(long regionId, HalfYear period) {
        return of(regionId, period, mappings.holding(regionId, period));
    }

    /**
     * By the version that an earlier report was made by.
     *
     * @param mappingId of this region or the shipped one
     */
    public RegionFigures of(long regionId, HalfYear period, long mappingId) {
        return of(regionId, period, mappings.get(regionId, mappingId));
    }

    private RegionFigures of(long regionId, HalfYear period, Mapping mapping) {
        String region = regions.findById(regionId).orElseThrow().name();
        List<ComparableIndicator> indicators = mappings.indicators(mapping.id());
        Map<LocalDate, Map<Key, ComparableFigure>> lines = lines(regionId, before(period), period, mapping.id());
        Map<Key, ComparableFigure> now = lines.getOrDefault(period.firstDay(), Map.of());
        Map<Key, ComparableFigure> before = period.equals(before(period))
                ? Map.of()
                : lines.getOrDefault(before(period).firstDay(), Map.of());
        List<MunicipalityFigures> municipalities = municipalities(regionId, period).stream()
                .map(row -> row.with(figures(row, indicators, now, before)))
                .toList();
        return new RegionFigures(
                regionId,
                region,
                period,
                mapping.id(),
                mapping.version(),
                mapping.shipped(),
                indicators,
                municipalities,
                totals(period, indicators, municipalities, before));
    }

    /** Half-years in a trend: three years. */
    private static final int TREND = 6;

    private static final int EARLIEST = 2019;

    /**
     * How the region's figure went.
     *
     * @param municipalities that it is made of
     */
    public record Point(HalfYear period, ComparableFigure figure, int municipalities) {}

    /** A comparable indicator over the last half-years up to this one, by this one's mapping; one statement. */
    public List<Point> trend(RegionFigures figures, ComparableIndicator indicator) {
        HalfYear first = figures.period();
        for (int i = 1; i < TREND; i++) {
            first = before(first);
        }
        Map<LocalDate, List<ComparableFigure>> lines = new TreeMap<>();
        lines(figures.regionId(), first, figures.period(), figures.mappingId())
                .forEach((day, all) -> all.forEach((key, figure) -> {
                    if (key.comparableId() == indicator.id()) {
                        lines.computeIfAbsent(day, any -> new ArrayList<>()).add(figure);
                    }
                }));
        return lines.entrySet().stream()
                .map(entry -> {
                    HalfYear period = HalfYear.of(entry.getKey());
                    ComparableFigure sum =
                            RegionSum.of(indicator.code(), entry.getValue()).against(indicator.target(period.year()));
                    return new Point(period, sum, sum.municipalities());
                })
                .toList();
    }

    /** Half-years in which any municipality of the region has a cycle, the newest first. */
    public List<HalfYear> periods(long regionId) {
        return jdbc.sql("""
                        select distinct c.since from monitoring_cycle c
                        join organization_municipality m on m.id = c.municipality_id
                        where m.region_id = :region and c.state <> 'CANCELLED' order by c.since desc""")
                .param("region", regionId)
                .query((row, n) -> HalfYear.of(row.getObject(1, LocalDate.class)))
                .list();
    }

    private record Key(long municipalityId, long comparableId) {}

    /** The half-year before; the first that there is has none. */
    private static HalfYear before(HalfYear period) {
        return period.year() == EARLIEST && period.half() == 1 ? period : period.previous();
    }

    /** By half-year: what municipalities approved from the first to the last of them. */
    private Map<LocalDate, Map<Key, ComparableFigure>> lines(
            long regionId, HalfYear first, HalfYear last, long mappingId) {
        Map<LocalDate, Map<Key, ComparableFigure>> lines = new HashMap<>();
        jdbc.sql("""
                        with cycles as (
                            select c.id, c.municipality_id, c.set_id, c.since from monitoring_cycle c
                            join organization_municipality m on m.id = c.municipality_id
                            where m.region_id = :region and c.since between :first and :last and c.state = 'APPROVED'),
                        resolved as (""" + Resolved.indicators("select set_id from cycles") + """
                        )
                        select c.municipality_id, c.since, r.comparable_id, k.code, i.code as source, t.*
                        from cycles c
                        join resolved r on r.set_id = c.set_id
                        join monitoring_comparable k on k.id = r.comparable_id
                        join monitoring_indicator i on i.id = r.indicator_id
                        join monitoring_total t on t.cycle_id = c.id and t.indicator_id = r.indicator_id""")
                .param("region", regionId)
                .param("first", first.firstDay())
                .param("last", last.firstDay())
                .param("mapping", mappingId)
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("since", LocalDate.class), day -> new HashMap<>())
                            .put(new Key(row.getLong("municipality_id"), row.getLong("comparable_id")), line(row));
                });
        return lines;
    }

    private static ComparableFigure line(ResultSet row) throws SQLException {
        ComparableState state = ComparableState.of(FigureState.valueOf(row.getString("state")));
        boolean shown = state != ComparableState.SUPPRESSED;
        return new ComparableFigure(
                row.getString("code"),
                state,
                row.getString("source"),
                shown ? row.getObject("numerator", Long.class) : null,
                shown ? row.getObject("denominator", Long.class) : null,
                row.getBigDecimal("value"),
                row.getBigDecimal("target"),
                null,
                row.getInt("schools"),
                row.getInt("schools_reached"),
                state == ComparableState.KNOWN ? 1 : 0,
                0);
    }

    private static List<ComparableFigure> figures(
            MunicipalityFigures municipality,
            List<ComparableIndicator> indicators,
            Map<Key, ComparableFigure> now,
            Map<Key, ComparableFigure> before) {
        List<ComparableFigure> figures = new ArrayList<>();
        for (ComparableIndicator indicator : indicators) {
            Key key = new Key(municipality.municipalityId(), indicator.id());
            if (municipality.state() != MunicipalityState.APPROVED) {
                figures.add(ComparableFigure.without(indicator.code(), ComparableState.NOT_APPROVED));
            } else if (now.containsKey(key)) {
                figures.add(now.get(key)
                        .since(before.getOrDefault(
                                key, ComparableFigure.without(indicator.code(), ComparableState.NOT_APPROVED))));
            } else {
                figures.add(ComparableFigure.without(indicator.code(), ComparableState.NOT_COMPARABLE));
            }
        }
        return figures;
    }

    private static List<ComparableFigure> totals(
            HalfYear period,
            List<ComparableIndicator> indicators,
            List<MunicipalityFigures> municipalities,
            Map<Key, ComparableFigure> before) {
        List<ComparableFigure> totals = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            ComparableIndicator indicator = indicators.get(i);
            int at = i;
            ComparableFigure earlier = RegionSum.of(
                    indicator.code(),
                    before.entrySet().stream()
                            .filter(entry -> entry.getKey().comparableId() == indicator.id())
                            .map(Map.Entry::getValue)
                            .toList());
            totals.add(RegionSum.of(
                            indicator.code(),
                            municipalities.stream()
                                    .map(municipality -> municipality.figures().get(at))
                                    .toList())
                    .since(earlier)
                    .against(indicator.target(period.year())));
        }
        return totals;
    }

    /** All of the region, still without figures. */
    private List<MunicipalityFigures> municipalities(long regionId, HalfYear period) {
        return jdbc.sql("""
                        select m.id, m.name, c.id as cycle_id, c.state,
                               count(r.id) filter (where r.state not in ('WITHDRAWN', 'CANCELLED')) as asked,
                               count(r.id) filter (where r.state = 'ACCEPTED') as accepted
                        from organization_municipality m
                        left join monitoring_cycle c on c.municipality_id = m.id and c.since = :since and c.state <> 'CANCELLED'
                        left join monitoring_school_report r on r.cycle_id = c.id
                        where m.region_id = :region group by m.id, c.id order by m.name, m.id""")
                .param("region", regionId)
                .param("since", period.firstDay())
                .query((row, n) -> {
                    CycleState step =
                            row.getString("state") == null ? null : CycleState.valueOf(row.getString("state"));
                    return new MunicipalityFigures(
                            row.getLong("id"),
                            row.getString("name"),
                            MunicipalityState.of(step),
                            row.getObject("cycle_id", Long.class),
                            step,
                            row.getInt("asked"),
                            row.getInt("accepted"),
                            List.of());
                })
                .list();
    }
}
