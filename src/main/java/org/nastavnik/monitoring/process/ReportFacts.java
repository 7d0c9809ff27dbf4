package org.nastavnik.monitoring.process;

import static org.nastavnik.shared.Markdown.fact;

import java.util.List;
import java.util.Map;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.cycle.CycleDecisions;
import org.nastavnik.monitoring.cycle.CycleRules;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.ReportLine;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.monitoring.cycle.SchoolReportService;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.Markdown;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A report at the head of its forms. */
@Component
@Transactional(readOnly = true)
class ReportFacts {

    private final SchoolReportService reports;
    private final CycleDecisions decisions;
    private final CycleRules rules;
    private final Directory directory;

    ReportFacts(SchoolReportService reports, CycleDecisions decisions, CycleRules rules, Directory directory) {
        this.reports = reports;
        this.decisions = decisions;
        this.rules = rules;
        this.directory = directory;
    }

    static long id(FormTask task) {
        return task.businessKey().partId(SchoolReport.PART);
    }

    FormContent form(SchoolReport report, List<ReportLine> lines, Map<Long, Indicator> indicators) {
        MonitoringCycle cycle = reports.cycleOf(report);
        String facts = fact(
                        "Организация",
                        directory.organization(report.organizationId()).shortName())
                + fact("Период", cycle.period().title())
                + fact("По состоянию на", RussianDates.inTable(cycle.lastDay()))
                + fact("Срок", RussianDates.inTable(report.dueOn()));
        return FormContent.with(facts)
                .before(before(report, lines, indicators))
                .value("reportId", Long.toString(report.id()))
                .value("lineTable", LineTable.of(lines, indicators, rules.deviation()));
    }

    /** The last return, and which lines it opened. */
    private String before(SchoolReport report, List<ReportLine> lines, Map<Long, Indicator> indicators) {
        StringBuilder text = new StringBuilder();
        if (report.remark() != null) {
            text.append("**Замечание:** ")
                    .append(Markdown.text(report.remark()))
                    .append("\n\n");
        }
        String byLine = LineTable.remarks(lines, indicators);
        if (!byLine.isEmpty()) {
            text.append("**Замечания к показателям**\n\n").append(byLine);
        } else if (report.remark() == null && report.round() > 1) {
            decisions.ofReport(report.id()).stream()
                    .findFirst()
                    .ifPresent(last -> text.append("**Прошлое замечание:** ")
                            .append(Markdown.text(last.reason()))
                            .append('\n'));
        }
        return text.toString();
    }
}
