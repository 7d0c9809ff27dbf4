package org.nastavnik.matching;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.nastavnik.programme.MentoringForm;

/** One mentee and the proposed mentor, with the reason for them. */
@Entity
@Table(name = "matching_pair")
public class ProposedMatch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long menteeId;
    private Long mentorId;

    @Enumerated(EnumType.STRING)
    private MentoringForm form;

    private int score;
    private String reason;
    private boolean byHand;
    private boolean pinned;

    protected ProposedMatch() {}

    ProposedMatch(
            long menteeId,
            long mentorId,
            MentoringForm form,
            int score,
            String reason,
            boolean byHand,
            boolean pinned) {
        this.menteeId = menteeId;
        this.mentorId = mentorId;
        this.form = form;
        this.score = score;
        this.reason = reason;
        this.byHand = byHand;
        this.pinned = pinned;
    }

    void pin(boolean keep) {
        this.pinned = keep;
    }

    public Long menteeId() {
        return menteeId;
    }

    public Long mentorId() {
        return mentorId;
    }

    public MentoringForm form() {
        return form;
    }

    /** 0 to 100. */
    public int score() {
        return score;
    }

    public String reason() {
        return reason;
    }

    /** Entered by the curator, whose reason it is. */
    public boolean byHand() {
        return byHand;
    }

    public boolean pinned() {
        return pinned;
    }
}
