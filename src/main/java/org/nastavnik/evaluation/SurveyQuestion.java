package org.nastavnik.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.nastavnik.programme.MentoringForm;

/** One question of a questionnaire; a question without a form of mentoring is asked in every form that has none of its own. */
@Entity
@Table(name = "evaluation_question")
public class SurveyQuestion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private MentoringForm form;

    @Enumerated(EnumType.STRING)
    private Respondent respondent;

    private int position;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private String entryText;
    private String exitText;
    private boolean active;

    protected SurveyQuestion() {}

    boolean allows(int answer) {
        return kind != QuestionKind.TEXT && answer >= kind.least() && answer <= kind.most();
    }

    public Long id() {
        return id;
    }

    /** Null: of every form. */
    public MentoringForm form() {
        return form;
    }

    public Respondent respondent() {
        return respondent;
    }

    public int position() {
        return position;
    }

    public QuestionKind kind() {
        return kind;
    }

    /** Null for questions that are not marked. */
    public Measure measure() {
        return measure;
    }

    /** Expected before, actual after. */
    public String text(SurveyStage stage) {
        return stage == SurveyStage.ENTRY ? entryText : exitText;
    }
}
