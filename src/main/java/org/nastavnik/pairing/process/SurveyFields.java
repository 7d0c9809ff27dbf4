package org.nastavnik.pairing.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.evaluation.EvaluationService;
import org.nastavnik.evaluation.Respondent;
import org.nastavnik.evaluation.SurveyQuestion;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * The marks of both sides' questionnaires inside a pair's form: asked where a person has not answered yet on the page of
 * questionnaires. Mentees of a group who have not answered get the marks that the group gave together.
 */
@Component
class SurveyFields {

    private static final int MARKS = 8;

    private final EvaluationService evaluation;

    SurveyFields(EvaluationService evaluation) {
        this.evaluation = evaluation;
    }

    FormContent ask(FormContent content, Pairing pair, SurveyStage stage) {
        ask(content, pair, stage, Respondent.MENTEE);
        return ask(content, pair, stage, Respondent.MENTOR);
    }

    private FormContent ask(FormContent content, Pairing pair, SurveyStage stage, Respondent side) {
        List<SurveyQuestion> questions = evaluation.markQuestions(pair.form(), side);
        boolean asked = !unanswered(pair, stage, side).isEmpty();
        for (int i = 0; i < MARKS; i++) {
            String question = asked && i < questions.size() ? questions.get(i).text(stage) : "";
            content.value(name(side) + "Question" + (i + 1), question);
        }
        return content.value(name(side) + "Asked", asked ? "yes" : "no");
    }

    void record(Pairing pair, SurveyStage stage, FormValues values) {
        record(pair, stage, values, Respondent.MENTEE);
        record(pair, stage, values, Respondent.MENTOR);
    }

    private void record(Pairing pair, SurveyStage stage, FormValues values, Respondent side) {
        List<Long> missing = unanswered(pair, stage, side);
        if (missing.isEmpty()) {
            return;
        }
        Map<Long, Integer> marks = new LinkedHashMap<>();
        List<SurveyQuestion> questions = evaluation.markQuestions(pair.form(), side);
        for (int i = 0; i < Math.min(MARKS, questions.size()); i++) {
            String field = name(side) + "Mark" + (i + 1);
            int mark = values.integer(field)
                    .orElseThrow(() -> new Refusal(field, "Поставьте отметку от 1 до 10 на этот вопрос анкеты."));
            marks.put(questions.get(i).id(), mark);
        }
        String comment = values.text(name(side) + "Comment").orElse(null);
        missing.forEach(person -> evaluation.recordSurvey(pair.programmeId(), person, stage, marks, comment));
    }

    private List<Long> unanswered(Pairing pair, SurveyStage stage, Respondent side) {
        List<Long> missing = new ArrayList<>(side == Respondent.MENTOR ? List.of(pair.mentorId()) : pair.menteeIds());
        missing.removeIf(person ->
                evaluation.survey(pair.programmeId(), person, stage, side).isPresent());
        return missing;
    }

    private static String name(Respondent side) {
        return side == Respondent.MENTEE ? "mentee" : "mentor";
    }
}
