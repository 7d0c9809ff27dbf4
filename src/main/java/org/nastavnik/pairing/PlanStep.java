package org.nastavnik.pairing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** One step of a pair's development plan, with its date and when it was done. */
@Entity
@Table(name = "pairing_step")
public class PlanStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long pairingId;

    @Enumerated(EnumType.STRING)
    private StepLevel level;

    private String text;
    private LocalDate dueOn;
    private LocalDate doneOn;

    @Version
    private long version;

    protected PlanStep() {}

    PlanStep(long pairingId, PlanDraft.StepDraft draft) {
        this.pairingId = pairingId;
        this.level = draft.level();
        this.text = draft.text();
        this.dueOn = draft.dueOn();
    }

    void done(LocalDate on) {
        if (doneOn == null) {
            this.doneOn = on;
        }
    }

    Long pairingId() {
        return pairingId;
    }

    public Long id() {
        return id;
    }

    public StepLevel level() {
        return level;
    }

    public String text() {
        return text;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** Null until done. */
    public LocalDate doneOn() {
        return doneOn;
    }

    public boolean isDone() {
        return doneOn != null;
    }
}
