package org.nastavnik.monitoring.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.cycle.CycleState;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.ReportState;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.organization.OrganizationKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An organisation's accepted figures beside those of the others of its kind in the municipality, which are not named: how a
 * quarter, a half and three quarters of them stand. Only when the cycle has been summed up, so that nobody can watch the
 * figures move from one accepted report to the next, and only where at least five others have the figure.
 */
@Service
@Transactional(readOnly = true)
public class PeerComparison {

    private final JdbcClient jdbc;

    PeerComparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Below low stands a quarter of the others, above high another. */
    public record Quartiles(BigDecimal low, BigDecimal median, BigDecimal high) {}

    /** Where the own value stands among the others. */
    public enum Standing {
        HIGH("выше, чем у трёх четвертей других"),
        MIDDLE("в средней половине"),
        LOW("ниже, чем у трёх четвертей других");

        private final String title;

        Standing(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * @param value the own one, null where there is none
     * @param answer of a yes/no indicator, null for others
     * @param others how many others have the figure
     * @param yes how many of them have the paper; of yes/no indicators
     * @param quartiles null where too few others have the figure, and of yes/no indicators
     */
    public record Line(
            String code,
            String section,
            String name,
            IndicatorKind kind,
            FigureState state,
            BigDecimal value,
            Boolean answer,
            long others,
            long yes,
            Quartiles quartiles) {

        public boolean paper() {
            return kind == IndicatorKind.YES_NO;
        }

        /** So few others have it that each could be recognised. */
        public boolean hidden() {
            return others < Figure.SMALL_GROUP;
        }

        /** Null where there is nothing to compare. */
        public Standing standing() {
            if (value == null || quartiles == null) {
                return null;
            }
            if (value.compareTo(quartiles.high()) > 0) {
                return Standing.HIGH;
            }
            return value.compareTo(quartiles.low()) < 0 ? Standing.LOW : Standing.MIDDLE;
        }
    }

    /** Has the time come? */
    public static boolean ready(SchoolReport report, MonitoringCycle cycle) {
        return report.state() == ReportState.ACCEPTED
                && (cycle.state().sumsUp() || cycle.state() == CycleState.APPROVED);
    }

    /** One statement; in the order of the indicators, those that the organisation reports. */
    public List<Line> of(SchoolReport report, OrganizationKind kind) {
        return jdbc.sql("""
                        with others as (
                          select l.indicator_id, l.value, l.answer
                          from monitoring_school_report r
                          join organization o on o.id = r.organization_id and o.kind = :kind
                          join monitoring_report_line l on l.report_id = r.id and l.state = 'KNOWN'
                          where r.cycle_id = :cycle and r.state = 'ACCEPTED' and r.id <> :report)
                        select i.code, i.section, i.name, i.kind, own.state, own.value, own.answer, count(x.indicator_id) as others,
                               count(*) filter (where x.answer) as yes,
                               percentile_cont(0.25) within group (order by x.value) as low,
                               percentile_cont(0.5) within group (order by x.value) as median,
                               percentile_cont(0.75) within group (order by x.value) as high
                        from monitoring_report_line own
                        join monitoring_indicator i on i.id = own.indicator_id
                        left join others x on x.indicator_id = own.indicator_id
                        where own.report_id = :report
                        group by i.id, own.id order by i.position""")
                .param("kind", kind.name())
                .param("cycle", report.cycleId())
                .param("report", report.id())
                .query((row, n) -> {
                    IndicatorKind asked = IndicatorKind.valueOf(row.getString("kind"));
                    long others = row.getLong("others");
                    boolean shown = others >= Figure.SMALL_GROUP;
                    return new Line(
                            row.getString("code"),
                            row.getString("section"),
                            row.getString("name"),
                            asked,
                            FigureState.valueOf(row.getString("state")),
                            row.getBigDecimal("value"),
                            row.getObject("answer", Boolean.class),
                            others,
                            shown ? row.getLong("yes") : 0,
                            shown && asked != IndicatorKind.YES_NO
                                    ? new Quartiles(
                                            tenth(row.getBigDecimal("low")),
                                            tenth(row.getBigDecimal("median")),
                                            tenth(row.getBigDecimal("high")))
                                    : null);
                })
                .list();
    }

    private static BigDecimal tenth(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }
}
