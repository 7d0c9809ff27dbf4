package org.nastavnik.evaluation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nastavnik.evaluation.EvaluationService;
import org.nastavnik.evaluation.ReportService;
import org.nastavnik.evaluation.Respondent;
import org.nastavnik.evaluation.SurveyChange;
import org.nastavnik.evaluation.SurveyChanges;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.programme.CaseSection;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.privacy.SmallGroups;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Surveys and report on the case page. */
@Component
class EvaluationSection implements CaseSection {

    private static final int AFTER_THE_PAIRS = 60;

    private final EvaluationService evaluation;
    private final ReportService reports;
    private final SurveyChanges changes;

    EvaluationSection(EvaluationService evaluation, ReportService reports, SurveyChanges changes) {
        this.evaluation = evaluation;
        this.reports = reports;
        this.changes = changes;
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
        reports.report(programmeId)
                .ifPresent(report -> rows.add(new Row("Отчёт", report.state().title())));
        return rows;
    }

    private Row surveys(String label, long programmeId, SurveyStage stage, String page) {
        return new Row(label, Long.toString(evaluation.count(programmeId, stage)), page + stage, true);
    }

    /**
     * One side's answers.
     *
     * @param few who looks sees averages of fewer than five people, which are nobody else's business
     */
    public record Side(String title, List<SurveyChange> changes, boolean few) {

        /** So few answered, before and after, that there is nothing to draw. */
        public boolean hidden() {
            return changes.stream().allMatch(c -> c.entry() == null && c.exit() == null);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Detail detail(MentoringProgramme programme, Sight sight) {
        List<SurveyChange> all = changes.of(programme.id(), sight.leads());
        List<Side> sides = Stream.of(Respondent.values())
                .map(respondent -> side(respondent, all))
                .filter(side -> !side.changes().isEmpty())
                .toList();
        return sides.isEmpty() ? null : new Detail("evaluation/case-surveys", sides);
    }

    private static Side side(Respondent respondent, List<SurveyChange> all) {
        List<SurveyChange> own =
                all.stream().filter(c -> c.respondent() == respondent).toList();
        boolean few = own.stream()
                .anyMatch(c -> c.entry() != null && SmallGroups.isSmall(c.entryPeople())
                        || c.exit() != null && SmallGroups.isSmall(c.exitPeople()));
        return new Side(respondent == Respondent.MENTEE ? "Наставляемые" : "Наставники", own, few);
    }
}
