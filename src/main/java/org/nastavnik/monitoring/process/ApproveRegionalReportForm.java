package org.nastavnik.monitoring.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionCycleService;
import org.nastavnik.monitoring.region.cycle.RegionProgress;
import org.nastavnik.monitoring.region.cycle.RegionReportState;
import org.nastavnik.monitoring.region.cycle.RegionSummaries;
import org.nastavnik.monitoring.region.cycle.RegionSummingUp;
import org.nastavnik.shared.Markdown;
import org.springframework.stereotype.Component;

/** The regional coordinator approves the report with its figures, or collects on. */
@Component
class ApproveRegionalReportForm implements TaskForm {

    private static final int DAYS_MORE = 7;

    private final RegionSummingUp summingUp;
    private final RegionCycleService cycles;
    private final RegionSummaries summaries;
    private final RegionFacts facts;

    ApproveRegionalReportForm(
            RegionSummingUp summingUp, RegionCycleService cycles, RegionSummaries summaries, RegionFacts facts) {
        this.summingUp = summingUp;
        this.cycles = cycles;
        this.summaries = summaries;
        this.facts = facts;
    }

    @Override
    public String key() {
        return MonitoringElements.APPROVE_REGIONAL_REPORT;
    }

    @Override
    public FormContent show(FormTask task) {
        RegionCycle cycle = facts.cycle(task);
        List<RegionProgress.Row> reported = facts.in(cycle, RegionReportState.REPORTED);
        return facts.form(cycle)
                .before(warnings(reported, facts.in(cycle, RegionReportState.MISSING)))
                .value(
                        "totalTable",
                        summaries.of(cycle.id()).map(RegionFacts::table).orElse(""))
                .value("regionId", Long.toString(cycle.regionId()))
                .value("period", cycle.period().code())
                .value("until", cycles.today(cycle.regionId()).plusDays(DAYS_MORE))
                .options(
                        "reported",
                        reported.stream()
                                .map(row -> Option.of(row.reportId(), row.municipality()))
                                .toList());
    }

    private static String warnings(List<RegionProgress.Row> reported, List<RegionProgress.Row> missing) {
        StringBuilder text = new StringBuilder();
        if (!missing.isEmpty()) {
            text.append("**Не вошли в свод:** ")
                    .append(Markdown.text(names(missing)))
                    .append(".\n\n");
        }
        List<RegionProgress.Row> changed =
                reported.stream().filter(RegionProgress.Row::changed).toList();
        if (!changed.isEmpty()) {
            text.append("**Изменили итоги после свода:** ")
                    .append(Markdown.text(names(changed)))
                    .append(". Чтобы учесть их, соберите отчёты дальше.\n\n");
        }
        return text.toString();
    }

    private static String names(List<RegionProgress.Row> rows) {
        return rows.stream().map(RegionProgress.Row::municipality).collect(Collectors.joining(", "));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long id = RegionFacts.id(task);
        if (values.text("decision").equals(Optional.of("resume"))) {
            cycles.resume(
                    id,
                    values.date("until").orElse(null),
                    values.text("reason").orElse(null),
                    values.id("returned").orElse(null));
        } else {
            summingUp.approve(id);
        }
        return Completion.done();
    }
}
