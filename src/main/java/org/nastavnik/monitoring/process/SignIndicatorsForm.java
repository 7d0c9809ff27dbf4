package org.nastavnik.monitoring.process;

import java.util.Optional;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.monitoring.cycle.SchoolReportService;
import org.springframework.stereotype.Component;

/** The head signs the figures or returns them to the curator. */
@Component
class SignIndicatorsForm implements TaskForm {

    private final SchoolReportService reports;
    private final ReportFacts facts;

    SignIndicatorsForm(SchoolReportService reports, ReportFacts facts) {
        this.reports = reports;
        this.facts = facts;
    }

    @Override
    public String key() {
        return MonitoringElements.SIGN_INDICATORS;
    }

    @Override
    public FormContent show(FormTask task) {
        SchoolReport report = reports.get(ReportFacts.id(task));
        return facts.form(report, reports.lines(report.id()), reports.indicators(report));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long id = ReportFacts.id(task);
        if (values.text("decision").equals(Optional.of("return"))) {
            reports.refuseSignature(id, values.text("remark").orElse(null));
        } else {
            reports.sign(id);
        }
        return Completion.done();
    }
}
