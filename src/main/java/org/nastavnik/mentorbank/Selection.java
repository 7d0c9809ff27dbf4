package org.nastavnik.mentorbank;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;

/** One candidate's way to being a mentor of one programme: card, check, interview, training, the head's decision. */
@Entity
@Table(name = "mentorbank_selection")
public class Selection {

    /** The part of the business key: {@code P-12/selection-7}. */
    public static final String PART = "selection";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long programmeId;
    private Long personId;

    @Enumerated(EnumType.STRING)
    private MentoringForm form;

    @Enumerated(EnumType.STRING)
    private SelectionState state = SelectionState.PROPOSED;

    @Enumerated(EnumType.STRING)
    private SelectionStep step = SelectionStep.CARD;

    @Enumerated(EnumType.STRING)
    private SelectionKind kind = SelectionKind.OWN;

    private int capacity;
    private String consentNote;
    private Boolean eligible;
    private String eligibilityReason;
    private LocalDate interviewedOn;
    private Boolean recommended;
    private String interviewNote;

    @Enumerated(EnumType.STRING)
    private TrainingOutcome training;

    private Integer trainingHours;
    private String trainingCourse;
    private String certificate;
    private LocalDate trainedOn;
    private String trainingReason;
    private String orderNumber;
    private LocalDate orderDate;
    private String closingReason;
    private Instant decidedAt;

    @Version
    private long version;

    protected Selection() {}

    Selection(long programmeId, long personId, MentoringForm form, int capacity) {
        this.programmeId = programmeId;
        this.personId = personId;
        this.form = form;
        this.capacity = capacity;
    }

    /** Confirmed at home, lent to this programme by a request to the bank: no second selection. */
    static Selection lent(long programmeId, long personId, MentoringForm form, int capacity, Instant now) {
        Selection selection = new Selection(programmeId, personId, form, capacity);
        selection.kind = SelectionKind.NETWORK;
        selection.end(SelectionState.CONFIRMED, null, now);
        return selection;
    }

    void open() {
        if (state != SelectionState.PROPOSED) {
            throw new IllegalStateException("Selection " + id + " is " + state);
        }
        this.state = SelectionState.OPEN;
    }

    /** @param withoutConsent why the candidate gave no consent; null where there is one */
    void cardFilled(String withoutConsent) {
        requireStep(SelectionStep.CARD);
        this.consentNote = withoutConsent;
        this.step = SelectionStep.ELIGIBILITY;
    }

    void assess(boolean passes, String reason, Instant now) {
        requireStep(SelectionStep.ELIGIBILITY);
        this.eligible = passes;
        this.eligibilityReason =
                passes || consentNote == null ? reason : reason + " Пояснение куратора: " + consentNote;
        if (passes) {
            this.step = SelectionStep.INTERVIEW;
        } else {
            end(SelectionState.REFUSED, eligibilityReason, now);
        }
    }

    void interviewed(Interview interview, Instant now) {
        requireStep(SelectionStep.INTERVIEW);
        if (!interview.recommended() && interview.note() == null) {
            throw new Refusal("reason", "Укажите, почему кандидат не рекомендован: причина останется в деле.");
        }
        this.interviewedOn = interview.on();
        this.recommended = interview.recommended();
        this.capacity = interview.capacity();
        this.interviewNote = interview.note();
        if (interview.recommended()) {
            this.step = SelectionStep.TRAINING;
        } else {
            end(SelectionState.REFUSED, interview.note(), now);
        }
    }

    void trained(Training done) {
        requireStep(SelectionStep.TRAINING);
        this.training = done.outcome();
        this.trainingHours = done.hours();
        this.trainingCourse = done.course();
        this.certificate = done.certificate();
        this.trainedOn = done.on();
        this.trainingReason = done.reason();
        this.step = SelectionStep.DECISION;
    }

    void confirm(String number, LocalDate date, Instant now) {
        requireStep(SelectionStep.DECISION);
        this.orderNumber = number;
        this.orderDate = date;
        end(SelectionState.CONFIRMED, null, now);
    }

    void refuse(String reason, Instant now) {
        requireStep(SelectionStep.DECISION);
        if (reason == null) {
            throw new Refusal("reason", "Укажите, почему кандидат не утверждён: причину увидит куратор.");
        }
        end(SelectionState.REFUSED, reason, now);
    }

    /** The candidate or mentor is no longer there: left, withdrew the consent, or the programme was stopped. */
    void stop(String reason, Instant now) {
        if (!isLive()) {
            throw new IllegalStateException("Selection " + id + " is " + state);
        }
        end(SelectionState.STOPPED, reason, now);
    }

    private void end(SelectionState how, String reason, Instant now) {
        this.state = how;
        this.step = SelectionStep.DONE;
        this.closingReason = reason;
        this.decidedAt = now;
    }

    private void requireStep(SelectionStep expected) {
        if (state != SelectionState.OPEN || step != expected) {
            throw new Refusal("Этот шаг отбора уже выполнен или отбор закончен: обновите список задач.");
        }
    }

    /** Proposed, being selected or confirmed. */
    public boolean isLive() {
        return state == SelectionState.PROPOSED || state == SelectionState.OPEN || state == SelectionState.CONFIRMED;
    }

    public Long id() {
        return id;
    }

    public BusinessKey key() {
        return BusinessKey.programme(programmeId).withPart(PART, id);
    }

    public Long programmeId() {
        return programmeId;
    }

    public Long personId() {
        return personId;
    }

    public MentoringForm form() {
        return form;
    }

    public SelectionState state() {
        return state;
    }

    public SelectionStep step() {
        return step;
    }

    public SelectionKind kind() {
        return kind;
    }

    /** How many mentees at a time. */
    public int capacity() {
        return capacity;
    }

    /** Null until checked. */
    public Boolean eligible() {
        return eligible;
    }

    public String eligibilityReason() {
        return eligibilityReason;
    }

    /** Null until interviewed. */
    public Boolean recommended() {
        return recommended;
    }

    public LocalDate interviewedOn() {
        return interviewedOn;
    }

    public String interviewNote() {
        return interviewNote;
    }

    /** Null until recorded. */
    public Training training() {
        return training == null
                ? null
                : new Training(training, trainingHours, trainingCourse, certificate, trainedOn, trainingReason);
    }

    public String orderNumber() {
        return orderNumber;
    }

    public LocalDate orderDate() {
        return orderDate;
    }

    /** Why refused or stopped. */
    public String closingReason() {
        return closingReason;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
