package org.nastavnik.monitoring.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.cycle.CycleService;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.ReportLine;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.monitoring.cycle.SchoolReportService;
import org.nastavnik.roadmap.execution.ExecutionFigures;
import org.nastavnik.roadmap.execution.SchoolExecution;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;

/** The municipal curator accepts the report or returns it with remarks to lines, and looks at the road map's execution. */
@Component
class CheckSchoolReportForm implements TaskForm {

    private static final int REMARKS = 5;

    private final SchoolReportService reports;
    private final CycleService cycles;
    private final ReportFacts facts;
    private final ExecutionFigures roadMaps;

    CheckSchoolReportForm(
            SchoolReportService reports, CycleService cycles, ReportFacts facts, ExecutionFigures roadMaps) {
        this.reports = reports;
        this.cycles = cycles;
        this.facts = facts;
        this.roadMaps = roadMaps;
    }

    @Override
    public String key() {
        return MonitoringElements.CHECK_SCHOOL_REPORT;
    }

    @Override
    public FormContent show(FormTask task) {
        SchoolReport report = reports.get(ReportFacts.id(task));
        List<ReportLine> lines = reports.lines(report.id());
        Map<Long, Indicator> indicators = reports.indicators(report);
        return facts.form(report, lines, indicators)
                .value("roadMap", roadMap(report))
                .value("roadMapNote", report.roadMapNote())
                .options(
                        "lines",
                        lines.stream()
                                .map(line -> Option.of(line.id(), option(indicators.get(line.indicatorId()))))
                                .toList());
    }

    private static String option(Indicator indicator) {
        String whole = indicator.code() + ". " + indicator.name();
        return whole.length() <= 120 ? whole : whole.substring(0, 119) + "…";
    }

    private String roadMap(SchoolReport report) {
        MonitoringCycle cycle = reports.cycleOf(report);
        SchoolExecution all = roadMaps.ofOrganizationAsOf(
                report.municipalityId(), report.organizationId(), cycle.lastDay(), cycles.zone(cycle));
        String day = RussianDates.inTable(cycle.lastDay());
        if (all.total() == 0) {
            return "На %s дорожной карты в силе у организации нет.".formatted(day);
        }
        return "На %s выполнено %d из %d мероприятий (%d\u00a0%%), не выполнено %d, просрочено без отчёта %d, перенесено %d."
                .formatted(day, all.done(), all.total(), all.share(), all.notDone(), all.overdue(), all.moved());
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long id = ReportFacts.id(task);
        String roadMapNote = values.text("roadMapNote").orElse(null);
        if (values.text("decision").equals(Optional.of("return"))) {
            reports.giveBack(id, remarks(values), values.text("whole").orElse(null), roadMapNote);
        } else {
            reports.accept(id, roadMapNote);
        }
        return Completion.done();
    }

    private static Map<Long, String> remarks(FormValues values) {
        Map<Long, String> remarks = new HashMap<>();
        for (int i = 1; i <= REMARKS; i++) {
            int number = i;
            values.id("line" + i)
                    .ifPresent(line -> remarks.put(
                            line,
                            values.requiredText("remark" + number, "Напишите, что исправить в выбранном показателе.")));
        }
        return remarks;
    }
}
