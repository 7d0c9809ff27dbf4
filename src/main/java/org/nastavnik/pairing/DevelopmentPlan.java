package org.nastavnik.pairing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What the pair wants to reach until when, how it looked at half-way, and what came of it. Its steps are rows of their own. */
@Embeddable
public class DevelopmentPlan {

    private String goals;
    private String tutor;
    private LocalDate planFrom;
    private LocalDate planUntil;
    private LocalDate midTermOn;
    private String midTermProgress;
    private boolean planDone;
    private Boolean goalsReached;
    private String result;

    protected DevelopmentPlan() {}

    static DevelopmentPlan none() {
        return new DevelopmentPlan();
    }

    void agree(PlanDraft draft, LocalDate from) {
        this.goals = draft.goals();
        this.planFrom = from;
        this.planUntil = draft.until();
    }

    /** @param name of somebody who is not in the register of tutors; null where nobody or one of the register does */
    void accompaniedBy(String name) {
        this.tutor = name;
    }

    void endsNow(boolean done) {
        this.planDone = done;
    }

    void reviewed(String progress, LocalDate on) {
        this.midTermOn = on;
        this.midTermProgress = progress;
    }

    void close(boolean reached, String outcome) {
        this.goalsReached = reached;
        this.result = outcome;
    }

    /** Half of the plan has passed, or it ends, and nobody has looked back yet. */
    boolean isMidTermDue(LocalDate today) {
        return midTermOn == null && (planDone || !today.isBefore(half()));
    }

    private LocalDate half() {
        return planFrom.plusDays(ChronoUnit.DAYS.between(planFrom, planUntil) / 2);
    }

    public boolean exists() {
        return planUntil != null;
    }

    public String goals() {
        return goals;
    }

    /** Null where nobody accompanies the plan besides the mentor, or somebody of the register of tutors does. */
    public String tutor() {
        return tutor;
    }

    public LocalDate from() {
        return planFrom;
    }

    public LocalDate until() {
        return planUntil;
    }

    public LocalDate midTermOn() {
        return midTermOn;
    }

    public String midTermProgress() {
        return midTermProgress;
    }

    /** The mentor said that it is time for the final meeting. */
    public boolean done() {
        return planDone;
    }

    /** Null until the final meeting. */
    public Boolean goalsReached() {
        return goalsReached;
    }

    public String result() {
        return result;
    }
}
