package org.nastavnik.evaluation.process;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.evaluation.MeasureAverage;
import org.nastavnik.evaluation.ProgrammeReport;
import org.nastavnik.evaluation.ProgrammeReport.Analysis;
import org.nastavnik.evaluation.ReportFigures;
import org.nastavnik.evaluation.ReportService;
import org.nastavnik.evaluation.ReportText;
import org.nastavnik.evaluation.SwotAnalysis;
import org.nastavnik.programme.process.CaseFacts;
import org.nastavnik.shared.Markdown;
import org.springframework.stereotype.Component;

/** The curator's analysis; begins with what the marks say and, when returned, with what was written before. */
@Component
class AnalyseProgrammeForm implements TaskForm {

    private static final int NAMED = 2;

    private final ReportService reports;
    private final CaseFacts facts;

    AnalyseProgrammeForm(ReportService reports, CaseFacts facts) {
        this.reports = reports;
        this.facts = facts;
    }

    @Override
    public String key() {
        return EvaluationElements.ANALYSE_PROGRAMME;
    }

    @Override
    public FormContent show(FormTask task) {
        long programmeId = task.businessKey().programmeId();
        ReportFigures figures = reports.figures(programmeId);
        FormContent content = facts.form(task).value("results", ReportText.results(figures));
        reports.report(programmeId).ifPresentOrElse(r -> written(content, r), () -> suggested(content, figures));
        return content;
    }

    private static void written(FormContent content, ProgrammeReport report) {
        content.before("**Отчёт возвращён на доработку.** Замечание руководителя: " + Markdown.text(report.remark()))
                .value("strengths", report.swot().strengths())
                .value("weaknesses", report.swot().weaknesses())
                .value("opportunities", report.swot().opportunities())
                .value("threats", report.swot().threats())
                .value("goalsReached", report.goalsReached() ? "yes" : "no")
                .value("goalsReason", report.goalsReason())
                .value("conclusion", report.conclusion());
    }

    /** The best and the worst marks name the first strengths and weaknesses; where marks are few or alike nothing is suggested. */
    private static void suggested(FormContent content, ReportFigures figures) {
        content.value("goalsReached", "yes");
        List<MeasureAverage> marked = figures.results().stream()
                .filter(r -> r.exit() != null)
                .sorted(Comparator.comparing(MeasureAverage::exit).reversed())
                .toList();
        boolean enough = marked.size() >= 2 * NAMED;
        if (enough
                && marked.get(NAMED - 1).exit()
                        > marked.get(marked.size() - NAMED).exit()) {
            content.value("strengths", "Участники выше всего оценили: " + named(marked.subList(0, NAMED)) + ".");
            content.value(
                    "weaknesses",
                    "Участники ниже всего оценили: " + named(marked.subList(marked.size() - NAMED, marked.size()))
                            + ".");
        }
    }

    private static String named(List<MeasureAverage> results) {
        return results.stream()
                .map(r -> r.measure().title() + " (" + ReportText.mark(r.exit()) + ")")
                .collect(Collectors.joining(", "));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        SwotAnalysis swot = new SwotAnalysis(
                values.requiredText("strengths", "Укажите сильные стороны программы."),
                values.requiredText("weaknesses", "Укажите слабые стороны программы."),
                values.requiredText("opportunities", "Укажите возможности программы."),
                values.requiredText("threats", "Укажите угрозы программе."));
        reports.submit(
                task.businessKey().programmeId(),
                new Analysis(
                        swot,
                        values.yes("goalsReached"),
                        values.text("goalsReason").orElse(null),
                        values.requiredText("conclusion", "Напишите выводы и предложения.")));
        return Completion.done();
    }
}
