package org.nastavnik.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.Refusal;

/** A person takes part in a programme as mentee or mentor, in one form of mentoring. */
@Entity
@Table(name = "participant_participation")
public class Participation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long programmeId;
    private Long personId;

    @Enumerated(EnumType.STRING)
    private ParticipantRole role;

    @Enumerated(EnumType.STRING)
    private MentoringForm form;

    private String need;

    @Enumerated(EnumType.STRING)
    private ParticipationState state;

    private String leftReason;
    private Instant joinedAt;
    private Instant endedAt;

    @Version
    private long version;

    protected Participation() {}

    Participation(long programmeId, long personId, ParticipantRole role, MentoringForm form, String need, Instant now) {
        this.programmeId = programmeId;
        this.personId = personId;
        join(role, form, need, now);
    }

    /** Comes back after leaving, maybe in the other role. */
    void rejoin(ParticipantRole newRole, MentoringForm newForm, String newNeed, Instant now) {
        if (state == ParticipationState.ACTIVE) {
            throw new Refusal("Этот человек уже участвует в программе: обновите страницу.");
        }
        join(newRole, newForm, newNeed, now);
    }

    private void join(ParticipantRole newRole, MentoringForm newForm, String newNeed, Instant now) {
        this.role = newRole;
        this.form = newForm;
        this.need = newNeed;
        this.state = ParticipationState.ACTIVE;
        this.joinedAt = now;
        this.endedAt = null;
        this.leftReason = null;
    }

    void leave(String reason, Instant now) {
        requireActive();
        this.state = ParticipationState.LEFT;
        this.leftReason = reason;
        this.endedAt = now;
    }

    void describe(String newNeed) {
        requireActive();
        this.need = newNeed;
    }

    private void requireActive() {
        if (state != ParticipationState.ACTIVE) {
            throw new Refusal("Участие этого человека в программе уже закончено: обновите страницу.");
        }
    }

    public boolean isActive() {
        return state == ParticipationState.ACTIVE;
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

    public ParticipantRole role() {
        return role;
    }

    public MentoringForm form() {
        return form;
    }

    /** What the mentee wants to learn or solve; null where nobody wrote it down. */
    public String need() {
        return need;
    }

    public ParticipationState state() {
        return state;
    }

    public String leftReason() {
        return leftReason;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
