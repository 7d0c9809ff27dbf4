package org.nastavnik.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.nastavnik.shared.Refusal;

/** A person goes to another organisation, or was asked for by it. */
@Entity
@Table(name = "participant_transfer")
public class Transfer {

    /** Asked for, done, or declined. */
    public enum State {
        ASKED,
        DONE,
        DECLINED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long personId;
    private Long fromOrganizationId;
    private Long toOrganizationId;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;
    private String askedBy;
    private Instant askedAt;
    private String decidedBy;
    private Instant decidedAt;

    protected Transfer() {}

    Transfer(Person person, long toOrganizationId, String askedBy, Instant now) {
        this.personId = person.id();
        this.fromOrganizationId = person.organizationId();
        this.toOrganizationId = toOrganizationId;
        this.state = State.ASKED;
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    /** Moved without having been asked for. */
    static Transfer done(long personId, long from, long to, String reason, String by, Instant now) {
        Transfer transfer = new Transfer();
        transfer.personId = personId;
        transfer.fromOrganizationId = from;
        transfer.toOrganizationId = to;
        transfer.state = State.DONE;
        transfer.reason = reason;
        transfer.askedBy = by;
        transfer.askedAt = now;
        transfer.decidedBy = by;
        transfer.decidedAt = now;
        return transfer;
    }

    void decide(State answer, String why, String by, Instant now) {
        if (state != State.ASKED) {
            throw new Refusal("На эту просьбу уже ответили: обновите страницу.");
        }
        this.state = answer;
        this.reason = why;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    public Long id() {
        return id;
    }

    public Long personId() {
        return personId;
    }

    public Long fromOrganizationId() {
        return fromOrganizationId;
    }

    public Long toOrganizationId() {
        return toOrganizationId;
    }

    public State state() {
        return state;
    }

    public String reason() {
        return reason;
    }
}
