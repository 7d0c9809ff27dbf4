package org.nastavnik.monitoring.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.cycle.CycleRules;
import org.nastavnik.monitoring.cycle.LineWords;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.Points;
import org.nastavnik.monitoring.cycle.ReportLine;
import org.nastavnik.monitoring.cycle.ReportState;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.monitoring.cycle.SchoolReportService;
import org.nastavnik.monitoring.cycle.SignedDifference;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** The lines of a report as its page shows them. */
@Component
class ReportRows {

    private final SchoolReportService reports;
    private final SignedDifference differences;
    private final CycleRules rules;

    ReportRows(SchoolReportService reports, SignedDifference differences, CycleRules rules) {
        this.reports = reports;
        this.differences = differences;
        this.rules = rules;
    }

    /**
     * @param opens the figure may be opened to its persons
     * @param change «+12 п. п.», empty where there is nothing to compare
     * @param question the curator says yes or no
     * @param now what the register says today where it differs from what was signed; null else
     * @param error at this line, null for none
     */
    record Row(
            long id,
            String code,
            String section,
            String name,
            boolean opens,
            String value,
            String parts,
            String before,
            String change,
            boolean deviates,
            boolean blocked,
            boolean editable,
            boolean question,
            boolean yes,
            boolean needs,
            String explanation,
            String remark,
            boolean returned,
            boolean confirmed,
            String now,
            String error) {}

    List<Row> of(
            MonitoringCycle cycle, SchoolReport report, boolean fills, Map<String, String> typed, Refusal refusal) {
        List<ReportLine> lines = reports.lines(report.id());
        Map<Long, Indicator> indicators = reports.indicators(report);
        Set<Long> editable = new HashSet<>();
        if (fills) {
            ReportLine.editable(lines).forEach(line -> editable.add(line.id()));
        }
        boolean signed = report.state() == ReportState.CHECK || report.state() == ReportState.ACCEPTED;
        Map<Long, Figure> different = signed ? differences.of(cycle, report) : Map.of();
        List<Row> rows = new ArrayList<>();
        for (ReportLine line : lines) {
            rows.add(row(
                    line,
                    indicators.get(line.indicatorId()),
                    editable.contains(line.id()),
                    different.get(line.indicatorId()),
                    typed,
                    refusal));
        }
        return rows;
    }

    private Row row(
            ReportLine line,
            Indicator indicator,
            boolean editable,
            Figure now,
            Map<String, String> typed,
            Refusal refusal) {
        boolean faulty =
                refusal != null && refusal.field() != null && refusal.field().endsWith("-" + line.id());
        boolean resent = typed.containsKey("explanation-" + line.id());
        return new Row(
                line.id(),
                indicator.code(),
                indicator.section(),
                indicator.name(),
                line.answer() == null,
                LineWords.value(line),
                LineWords.parts(line),
                LineWords.before(line),
                line.answer() != null || line.change() == null
                        ? ""
                        : (line.change().signum() > 0 ? "+" : "") + Points.write(line.change()) + "\u00a0п.\u00a0п.",
                line.deviates(rules.deviation()),
                line.blocked(),
                editable,
                editable && line.answer() != null && (line.typed() || !line.answer()),
                resent && typed.containsKey("answer-" + line.id())
                        ? "yes".equals(typed.get("answer-" + line.id()))
                        : Boolean.TRUE.equals(line.answer()),
                line.needsExplanation(rules.deviation()),
                resent ? typed.get("explanation-" + line.id()) : line.explanation(),
                typed.getOrDefault("remark-" + line.id(), line.remark()),
                line.returned(),
                resent ? typed.containsKey("confirm-" + line.id()) : line.confirmed(),
                now == null
                        ? null
                        : line.answer() != null
                                ? now.numerator() > 0 ? "да" : "нет"
                                : LineWords.percent(now.state(), now.value()) + ", "
                                        + LineWords.parts(now.numerator(), now.denominator()),
                faulty ? refusal.sentence() : null);
    }
}
