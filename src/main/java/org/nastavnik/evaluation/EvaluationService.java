package org.nastavnik.evaluation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what participants answer before and after, and compares it. */
@Service
@Transactional
public class EvaluationService {

    private static final int HIGHEST_MARK = 10;

    private final SurveyQuestions questions;
    private final Surveys surveys;
    private final Programmes programmes;
    private final AuditTrail auditTrail;
    private final Clock clock;

    EvaluationService(
            SurveyQuestions questions, Surveys surveys, Programmes programmes, AuditTrail auditTrail, Clock clock) {
        this.questions = questions;
        this.surveys = surveys;
        this.programmes = programmes;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** The questionnaire in its order: the form's own questions in place of the common ones. */
    @Transactional(readOnly = true)
    public List<SurveyQuestion> surveyQuestions(MentoringForm form, Respondent respondent) {
        Map<Integer, SurveyQuestion> byPosition = new LinkedHashMap<>();
        questions.ofForm(form, respondent).forEach(q -> byPosition.putIfAbsent(q.position(), q));
        return List.copyOf(byPosition.values());
    }

    /** Only the questions that are marked from 1 to 10, in their order; there are eight at most. */
    @Transactional(readOnly = true)
    public List<SurveyQuestion> markQuestions(MentoringForm form, Respondent respondent) {
        return surveyQuestions(form, respondent).stream()
                .filter(q -> q.kind() == QuestionKind.MARK)
                .toList();
    }

    /**
     * Keeps a person's answers; answers given again at the same stage correct the earlier ones.
     *
     * @param answers number by question id: a mark 1–10, a frequency 1–5, yes 1 or no 0; all of one side's questionnaire
     * @param comment the answer to the open question; may be null
     */
    public Survey recordSurvey(
            long programmeId, long personId, SurveyStage stage, Map<Long, Integer> answers, String comment) {
        return record(programmeId, personId, stage, answers, comment, false);
    }

    /** What a participant answered without anybody's help takes the place of what was entered, and stays. */
    public Survey recordOwnSurvey(
            long programmeId, long personId, SurveyStage stage, Map<Long, Integer> answers, String comment) {
        return record(programmeId, personId, stage, answers, comment, true);
    }

    private Survey record(
            long programmeId,
            long personId,
            SurveyStage stage,
            Map<Long, Integer> answers,
            String comment,
            boolean own) {
        Respondent respondent = requireValid(answers);
        if (programmes.get(programmeId).stage().ended()) {
            throw new Refusal("Программа уже завершена или остановлена: анкеты больше не принимаются.");
        }
        Survey survey = survey(programmeId, personId, stage, respondent)
                .orElseGet(() -> new Survey(programmeId, personId, respondent, stage));
        if (survey.own() && !own) {
            throw new Refusal("Участник уже ответил сам по личной ссылке: его ответы не меняют.");
        }
        survey.record(answers, comment, own, clock.instant());
        surveys.saveAndFlush(survey);
        auditTrail.record(
                BusinessKey.programme(programmeId), own ? "survey.answered" : "survey.recorded", stage.name());
        return survey;
    }

    private Respondent requireValid(Map<Long, Integer> answers) {
        if (answers.isEmpty()) {
            throw new Refusal("Поставьте хотя бы одну оценку в анкете.");
        }
        List<SurveyQuestion> asked = questions.findAllById(answers.keySet());
        Set<Respondent> sides = asked.stream().map(SurveyQuestion::respondent).collect(Collectors.toSet());
        if (asked.size() != answers.size() || sides.size() != 1) {
            throw new Refusal("Анкета изменилась, пока вы её заполняли: откройте её заново.");
        }
        asked.stream().filter(q -> !q.allows(answers.get(q.id()))).findFirst().ifPresent(q -> {
            throw new Refusal("Ответ на вопрос анкеты вне шкалы: укажите целое число от "
                    + q.kind().least() + " до " + q.kind().most() + ".");
        });
        return sides.iterator().next();
    }

    @Transactional(readOnly = true)
    public Optional<Survey> survey(long programmeId, long personId, SurveyStage stage, Respondent respondent) {
        return surveys.findByProgrammeIdAndPersonIdAndStageAndRespondent(programmeId, personId, stage, respondent);
    }

    @Transactional(readOnly = true)
    public List<Survey> surveys(long programmeId, SurveyStage stage) {
        return surveys.findByProgrammeIdAndStage(programmeId, stage);
    }

    @Transactional(readOnly = true)
    public long count(long programmeId, SurveyStage stage) {
        return surveys.countByProgrammeIdAndStage(programmeId, stage);
    }

    /** Average marks before and after by what they measure, in the order of the questionnaire. */
    @Transactional(readOnly = true)
    public List<MeasureAverage> averages(long programmeId) {
        List<MeasureAverage> averages = new ArrayList<>();
        for (Surveys.AverageRow row : surveys.averages(programmeId)) {
            averages.add(new MeasureAverage(
                    Measure.valueOf(row.getMeasure()),
                    row.getEntry(),
                    row.getExit(),
                    (int) row.getEntryCount(),
                    (int) row.getExitCount(),
                    row.getChange()));
        }
        averages.sort(Comparator.comparing(MeasureAverage::measure));
        return averages;
    }

    /** Satisfaction after, in percent of the highest mark; empty where nobody answered. */
    @Transactional(readOnly = true)
    public Optional<Integer> satisfaction(long programmeId) {
        return averages(programmeId).stream()
                .filter(a -> a.measure() == Measure.SATISFACTION && a.exit() != null)
                .map(a -> percent(a.exit()))
                .findFirst();
    }

    /** The same of these mentees only. */
    @Transactional(readOnly = true)
    public Optional<Integer> satisfactionOf(long programmeId, Collection<Long> menteeIds) {
        return menteeIds.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(surveys.satisfactionOf(programmeId, menteeIds))
                        .map(EvaluationService::percent);
    }

    /** Mean change of these mentees' marks; empty where none answered both times. */
    @Transactional(readOnly = true)
    public Optional<Double> changeOf(long programmeId, Collection<Long> menteeIds) {
        return menteeIds.isEmpty() ? Optional.empty() : Optional.ofNullable(surveys.changeOf(programmeId, menteeIds));
    }

    private static int percent(double mark) {
        return (int) Math.round(mark * 100 / HIGHEST_MARK);
    }
}
