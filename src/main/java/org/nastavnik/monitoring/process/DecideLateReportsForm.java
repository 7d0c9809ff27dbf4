package org.nastavnik.monitoring.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.monitoring.cycle.CycleService;
import org.nastavnik.monitoring.cycle.LateReports;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.Markdown;
import org.springframework.stereotype.Component;

/** The day has passed and reports are missing: the coordinator gives more time or goes on without them. */
@Component
class DecideLateReportsForm implements TaskForm {

    private static final int DAYS_MORE = 7;
    /** More are listed on the cycle's page. */
    private static final int SHOWN = 50;

    private final CycleService cycles;
    private final LateReports late;
    private final CycleFacts facts;
    private final Directory directory;

    DecideLateReportsForm(CycleService cycles, LateReports late, CycleFacts facts, Directory directory) {
        this.cycles = cycles;
        this.late = late;
        this.facts = facts;
        this.directory = directory;
    }

    @Override
    public String key() {
        return MonitoringElements.DECIDE_LATE_REPORTS;
    }

    @Override
    public FormContent show(FormTask task) {
        MonitoringCycle cycle = facts.cycle(task);
        return facts.form(cycle)
                .value("lateTable", table(late.missing(cycle.id())))
                .value("until", cycles.today(cycle).plusDays(DAYS_MORE));
    }

    private String table(List<SchoolReport> late) {
        List<SchoolReport> shown = late.subList(0, Math.min(SHOWN, late.size()));
        Map<Long, String> names = directory.shortNames(
                shown.stream().map(SchoolReport::organizationId).toList());
        return Markdown.table(
                List.of("Организация", "На каком шаге", "У кого"),
                shown.stream()
                        .map(report -> List.of(
                                names.get(report.organizationId()),
                                report.state().title(),
                                report.state().who()))
                        .toList());
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long id = CycleFacts.id(task);
        String reason = values.text("reason").orElse(null);
        if (values.text("decision").equals(Optional.of("extend"))) {
            late.extend(id, values.date("until").orElse(null), reason);
        } else {
            late.closeWithout(id, reason);
        }
        return Completion.done();
    }
}
