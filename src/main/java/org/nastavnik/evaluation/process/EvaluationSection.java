package org.nastavnik.evaluation.process;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.evaluation.EvaluationService;
import org.nastavnik.evaluation.ReportService;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.programme.CaseSection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Surveys and report on the case page. */
@Component
class EvaluationSection implements CaseSection {

    private static final int AFTER_THE_PAIRS = 60;

    private final EvaluationService evaluation;
    private final ReportService reports;

    EvaluationSection(EvaluationService evaluation, ReportService reports) {
        this.evaluation = evaluation;
        this.reports = reports;
    }

    @Override
    public String title() {
        return "Анкеты и отчёт";
    }

    @Override
    public int order() {
        return AFTER_THE_PAIRS;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> rows(long programmeId) {
        String page = "/programmes/" + programmeId + "/surveys?stage=";
        List<Row> rows = new ArrayList<>();
        rows.add(surveys("Входные анкеты", programmeId, SurveyStage.ENTRY, page));
        rows.add(surveys("Итоговые анкеты", programmeId, SurveyStage.EXIT, page));
        evaluation
                .satisfaction(programmeId)
                .ifPresent(percent -> rows.add(new Row("Удовлетворённость участников", percent + "\u00a0%")));
        reports.report(programmeId)
                .ifPresent(report -> rows.add(new Row("Отчёт", report.state().title())));
        return rows;
    }

    private Row surveys(String label, long programmeId, SurveyStage stage, String page) {
        return new Row(label, Long.toString(evaluation.count(programmeId, stage)), page + stage, true);
    }
}
