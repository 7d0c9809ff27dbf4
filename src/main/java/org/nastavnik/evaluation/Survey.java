package org.nastavnik.evaluation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one person answered at one stage of one programme; a later answer of the same stage corrects the earlier one. */
@Entity
@Table(name = "evaluation_survey")
public class Survey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long programmeId;
    private Long personId;

    @Enumerated(EnumType.STRING)
    private Respondent respondent;

    @Enumerated(EnumType.STRING)
    private SurveyStage stage;

    @ElementCollection
    @CollectionTable(name = "evaluation_answer", joinColumns = @JoinColumn(name = "survey_id"))
    @MapKeyColumn(name = "question_id")
    @Column(name = "answer")
    private Map<Long, Integer> answers = new LinkedHashMap<>();

    private String comment;
    private boolean own;
    private Instant recordedAt;

    @Version
    private long version;

    protected Survey() {}

    Survey(long programmeId, long personId, Respondent respondent, SurveyStage stage) {
        this.programmeId = programmeId;
        this.personId = personId;
        this.respondent = respondent;
        this.stage = stage;
    }

    void record(Map<Long, Integer> given, String said, boolean byTheParticipant, Instant now) {
        this.own = byTheParticipant;
        answers.keySet().retainAll(given.keySet());
        answers.putAll(given);
        this.comment = said;
        this.recordedAt = now;
    }

    public Long id() {
        return id;
    }

    public Long programmeId() {
        return programmeId;
    }

    public Long personId() {
        return personId;
    }

    public Respondent respondent() {
        return respondent;
    }

    public SurveyStage stage() {
        return stage;
    }

    /** Answer by question id. */
    public Map<Long, Integer> answers() {
        return Map.copyOf(answers);
    }

    public String comment() {
        return comment;
    }

    /** Answered by the participant, by a personal link: nobody else changes it. */
    public boolean own() {
        return own;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
