package org.nastavnik.monitoring.cycle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.monitoring.figures.FigurePersons;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.monitoring.figures.Figures;
import org.nastavnik.monitoring.figures.IndicatorFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds up the accepted reports. Persons: the sum of what the schools signed less those whom two of them count, each once.
 * Yes/no: how many said yes of those who reported. Surveys and enterprises are no sums: they are computed from all answers of
 * the reporting schools, and from the municipality's partners.
 */
@Component
class Consolidation {

    private final ReportLines lines;
    private final SchoolReports reports;
    private final ReportOpening opening;
    private final JdbcClient jdbc;

    Consolidation(ReportLines lines, SchoolReports reports, ReportOpening opening, JdbcClient jdbc) {
        this.lines = lines;
        this.reports = reports;
        this.opening = opening;
        this.jdbc = jdbc;
    }

    private record Sum(FigureState state, Long numerator, Long denominator, BigDecimal value, long twice) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void write(MonitoringCycle cycle) {
        List<SchoolReport> accepted = reports.findByCycleIdOrderById(cycle.id()).stream()
                .filter(report -> report.state() == ReportState.ACCEPTED)
                .toList();
        Map<Long, List<ReportLine>> byIndicator = lines.ofCycle(cycle.id(), ReportState.ACCEPTED).stream()
                .collect(Collectors.groupingBy(ReportLine::indicatorId));
        Figures figures = opening.figures(cycle, accepted);
        jdbc.sql("delete from monitoring_total where cycle_id = :id")
                .param("id", cycle.id())
                .update();
        for (IndicatorFigures indicator : figures.indicators()) {
            List<ReportLine> signed =
                    byIndicator.getOrDefault(indicator.indicator().id(), List.of());
            insert(cycle, indicator, sum(indicator, signed), signed);
        }
    }

    private static Sum sum(IndicatorFigures indicator, List<ReportLine> signed) {
        Indicator asked = indicator.indicator();
        if (asked.kind() == IndicatorKind.SURVEY
                || asked.kind() == IndicatorKind.SHARE && !FigurePersons.hasPersons(asked)) {
            Figure figure = indicator.municipality();
            return new Sum(figure.state(), figure.numerator(), figure.denominator(), figure.value(), 0);
        }
        long numerator = signed.stream()
                .map(ReportLine::numerator)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        long denominator = signed.stream()
                .map(ReportLine::denominator)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        long twice = asked.kind() == IndicatorKind.SHARE ? Math.min(numerator, twice(indicator)) : 0;
        long once = numerator - twice;
        if (denominator == 0) {
            return new Sum(FigureState.EMPTY, once, denominator, null, twice);
        }
        return new Sum(FigureState.KNOWN, once, denominator, percent(once, denominator), twice);
    }

    /** How many the register counts in two of these organisations on the last day. */
    private static long twice(IndicatorFigures indicator) {
        long sum = indicator.organizations().values().stream()
                .map(Figure::numerator)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        Long once = indicator.municipality().numerator();
        return once == null ? 0 : Math.max(0, sum - once);
    }

    private static BigDecimal percent(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator * 100).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }

    private void insert(MonitoringCycle cycle, IndicatorFigures indicator, Sum sum, List<ReportLine> signed) {
        BigDecimal target = indicator.target();
        long reached = signed.stream()
                .filter(line -> indicator.indicator().kind() == IndicatorKind.YES_NO
                        ? Boolean.TRUE.equals(line.answer())
                        : target != null && line.value() != null && line.value().compareTo(target) >= 0)
                .count();
        jdbc.sql("""
                        insert into monitoring_total (cycle_id, indicator_id, state, numerator, denominator, value, counted_twice,
                                                      target, schools, schools_reached)
                        values (:cycle, :indicator, :state, :numerator, :denominator, :value, :twice, :target, :schools, :reached)""")
                .param("cycle", cycle.id())
                .param("indicator", indicator.indicator().id())
                .param("state", sum.state().name())
                .param("numerator", sum.numerator(), java.sql.Types.BIGINT)
                .param("denominator", sum.denominator(), java.sql.Types.BIGINT)
                .param("value", sum.value(), java.sql.Types.NUMERIC)
                .param("twice", sum.twice())
                .param("target", target, java.sql.Types.NUMERIC)
                .param("schools", signed.size())
                .param("reached", reached)
                .update();
    }
}
