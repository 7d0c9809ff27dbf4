package org.nastavnik.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentService;
import org.nastavnik.engine.setup.CaseTenant;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.School;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@NastavnikTest
class ProgrammeReportTest {

    private static final Map<String, Object> ANALYSIS = Map.of(
            "strengths", "Наставники заинтересованы",
            "weaknesses", "Мало времени на встречи",
            "opportunities", "Предприятия готовы помочь",
            "threats", "Высокая нагрузка",
            "goalsReached", "yes",
            "conclusion", "Продолжить программу");

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private EvaluationService evaluation;

    @Autowired
    private ReportService reports;

    @Autowired
    private DocumentService documents;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    private School school;
    private MentoringProgramme programme;

    @BeforeEach
    void build() {
        school = new School(places.newPlace(), beans);
        programme = school.programme(MentoringForm.TEACHER_PUPIL);
    }

    @Test
    void the_report_compares_the_marks_before_and_after_and_the_head_approves_it() {
        Person pupil = school.pupil("Отчётова", 14, "Отчётова М. И.");
        answer(pupil, SurveyStage.ENTRY, 5);
        answer(pupil, SurveyStage.EXIT, 8);
        // asked only before: counts in the average, not in the change
        answer(school.pupil("Разова", 14, "Разова М. И."), SurveyStage.ENTRY, 7);
        beginAnalysis();

        Map<String, Object> form = school.curator().form(programme.key(), "analyse-programme");
        assertThat(form.get("results").toString())
                .contains(
                        "удовлетворённость совместной работой | 6,0 | 8,0 | +3,0",
                        "входных 2, итоговых 1",
                        "80\u00a0%");
        assertThat(form.get("strengths"))
                .as("nothing is the best where all marks are alike")
                .isNull();
        analyse(ANALYSIS);
        Map<String, Object> shown = school.head().form(programme.key(), "approve-report");
        assertThat(shown.get("report").toString()).contains("Наставники заинтересованы", "достигнуты");
        decide(Map.of("decision", "approve"));

        assertThat(reports.isApproved(programme.id())).isTrue();
        assertThat(documents.newest(programme.id(), DocumentKind.REPORT))
                .hasValueSatisfying(paper -> assertThat(paper.body()).contains("| +3,0", "Мало времени на встречи"));
        assertThat(school.curator().task(programme.key(), "nominate-for-awards"))
                .isNotBlank();
    }

    @Test
    void the_best_and_the_worst_marks_are_proposed_as_strengths_and_weaknesses() {
        Person pupil = school.pupil("Оценкина", 14, "Оценкина М. И.");
        AtomicInteger mark = new AtomicInteger();
        evaluation.recordSurvey(programme.id(), pupil.id(), SurveyStage.EXIT, marks(q -> mark.incrementAndGet()), null);
        beginAnalysis();

        Map<String, Object> form = school.curator().form(programme.key(), "analyse-programme");
        assertThat(form.get("strengths").toString())
                .contains("выше всего оценили", "8,0")
                .doesNotContain("1,0");
        assertThat(form.get("weaknesses").toString())
                .contains("ниже всего оценили", "1,0")
                .doesNotContain("8,0");
    }

    @Test
    void a_returned_report_keeps_what_was_written_and_shows_the_heads_remark() {
        beginAnalysis();
        analyse(ANALYSIS);
        assertThatThrownBy(() -> decide(Map.of("decision", "return")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("remark");
        decide(Map.of("decision", "return", "remark", "Добавьте выводы по анкетам"));

        assertThat(reports.isApproved(programme.id())).isFalse();
        Map<String, Object> form = school.curator().form(programme.key(), "analyse-programme");
        assertThat(form.get("before").toString()).contains("Добавьте выводы по анкетам");
        assertThat(form.get("conclusion")).hasToString("Продолжить программу");
        analyse(ANALYSIS);
        decide(Map.of("decision", "approve"));
        assertThat(reports.isApproved(programme.id())).isTrue();
    }

    @Test
    void goals_that_were_not_reached_need_a_reason() {
        beginAnalysis();
        Map<String, Object> missed = new HashMap<>(ANALYSIS);
        missed.put("goalsReached", "no");
        assertThatThrownBy(() -> analyse(missed))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("goalsReason");

        missed.put("goalsReason", "Половина пар распалась");
        analyse(missed);
        assertThat(reports.report(programme.id()))
                .hasValueSatisfying(report -> assertThat(report.goalsReason()).isEqualTo("Половина пар распалась"));
    }

    @Test
    void a_form_of_mentoring_has_questions_of_its_own_in_place_of_the_common_ones() {
        List<SurveyQuestion> own = evaluation.markQuestions(MentoringForm.TEACHER_PUPIL, Respondent.MENTEE);

        assertThat(own).hasSize(8).extracting(SurveyQuestion::measure).containsExactly(Measure.values());
        assertThat(own.get(5).form()).isEqualTo(MentoringForm.TEACHER_PUPIL);
        assertThat(own.get(0).form()).isNull();
    }

    @Test
    void answers_given_again_correct_the_earlier_ones_and_a_mark_off_the_scale_is_refused() {
        Person pupil = school.pupil("Поправкина", 15, "Поправкина М. И.");
        answer(pupil, SurveyStage.ENTRY, 3);
        answer(pupil, SurveyStage.ENTRY, 4);

        assertThat(evaluation.count(programme.id(), SurveyStage.ENTRY)).isOne();
        assertThat(evaluation.averages(programme.id())).allMatch(average -> average.entry() == 4.0);
        assertThatThrownBy(() -> answer(pupil, SurveyStage.ENTRY, 11))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("от 1 до 10");
        assertThat(evaluation.averages(programme.id())).allMatch(average -> average.entry() == 4.0);
    }

    private void answer(Person person, SurveyStage stage, int mark) {
        evaluation.recordSurvey(programme.id(), person.id(), stage, marks(question -> mark), null);
    }

    private Map<Long, Integer> marks(ToIntFunction<SurveyQuestion> mark) {
        return evaluation.markQuestions(MentoringForm.TEACHER_PUPIL, Respondent.MENTEE).stream()
                .collect(Collectors.toMap(SurveyQuestion::id, mark::applyAsInt));
    }

    /** The case stands where its pairs have just finished. */
    private void beginAnalysis() {
        CaseTenant.starting(
                programme.tenantId(),
                () -> engine.getRuntimeService()
                        .createProcessInstanceByKey("mentoring-programme")
                        .processDefinitionWithoutTenantId()
                        .businessKey(programme.key().value())
                        .startBeforeActivity("analyse-programme")
                        .execute());
    }

    private void analyse(Map<String, Object> values) {
        school.curator().submit(programme.key(), "analyse-programme", values);
        jobs.runDue(programme.key());
    }

    private void decide(Map<String, Object> values) {
        school.head().submit(programme.key(), "approve-report", values);
        jobs.runDue(programme.key());
    }
}
