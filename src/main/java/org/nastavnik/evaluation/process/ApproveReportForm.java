package org.nastavnik.evaluation.process;

import static org.nastavnik.shared.Markdown.fact;

import java.util.Optional;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.evaluation.ProgrammeReport;
import org.nastavnik.evaluation.ReportService;
import org.nastavnik.evaluation.ReportText;
import org.nastavnik.programme.process.CaseFacts;
import org.springframework.stereotype.Component;

/** The head approves the report or returns it with a remark. */
@Component
class ApproveReportForm implements TaskForm {

    private final ReportService reports;
    private final CaseFacts facts;

    ApproveReportForm(ReportService reports, CaseFacts facts) {
        this.reports = reports;
        this.facts = facts;
    }

    @Override
    public String key() {
        return EvaluationElements.APPROVE_REPORT;
    }

    @Override
    public FormContent show(FormTask task) {
        ProgrammeReport report =
                reports.report(task.businessKey().programmeId()).orElseThrow();
        FormContent content = facts.form(task)
                .value("results", ReportText.results(report.figures()))
                .value("report", text(report));
        return report.remark() == null ? content : content.before(fact("Ваше прежнее замечание", report.remark()));
    }

    private static String text(ProgrammeReport report) {
        String goals = report.goalsReached() ? "достигнуты" : "не достигнуты: " + report.goalsReason();
        return fact("Сильные стороны", report.swot().strengths())
                + fact("Слабые стороны", report.swot().weaknesses())
                + fact("Возможности", report.swot().opportunities())
                + fact("Угрозы", report.swot().threats())
                + fact("Цели программы", goals)
                + fact("Выводы и предложения", report.conclusion());
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long programmeId = task.businessKey().programmeId();
        if (values.text("decision").equals(Optional.of("return"))) {
            reports.giveBack(programmeId, values.requiredText("remark", "Напишите, что нужно доработать в отчёте."));
        } else {
            reports.approve(programmeId);
        }
        return Completion.done();
    }
}
