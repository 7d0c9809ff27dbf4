package org.nastavnik.participant.consent.followup;

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
import org.nastavnik.organization.Municipality;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.consent.ConsentEnding;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;

/** The question that the end of one consent raises; at most one open a person. */
@Entity
@Table(name = "participant_consent_follow_up")
public class FollowUp {

    /** The part of the business key: {@code O-9/consent-4}. */
    public static final String PART = "consent";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long personId;
    private Long organizationId;
    private Long municipalityId;
    private String tenantId;

    @Enumerated(EnumType.STRING)
    private ConsentEnding cause;

    private LocalDate since;

    @Enumerated(EnumType.STRING)
    private FollowUpState state;

    @Enumerated(EnumType.STRING)
    private FollowUpOutcome outcome;

    private String refusal;
    private String note;
    private Instant startedAt;
    private Instant endedAt;
    private String endedBy;

    @Version
    private long version;

    protected FollowUp() {}

    FollowUp(Person person, Municipality municipality, ConsentEnding cause, LocalDate since, Instant now) {
        this.personId = person.id();
        this.organizationId = person.organizationId();
        this.municipalityId = municipality.id();
        this.tenantId = municipality.code();
        this.cause = cause;
        this.since = since;
        this.state = cause == ConsentEnding.CAME_OF_AGE ? FollowUpState.SIGNING : FollowUpState.SETTLING;
        this.startedAt = now;
    }

    /** The person, of age now, does not sign: the same questions as after a withdrawal. */
    void refused(String reason) {
        require(FollowUpState.SIGNING);
        this.state = FollowUpState.SETTLING;
        this.refusal = reason;
    }

    void settle(FollowUpState asked, FollowUpOutcome answer, String ground, String by, Instant now) {
        require(asked);
        this.outcome = answer;
        end(FollowUpState.SETTLED, ground, by, now);
    }

    void overtake(String why, String by, Instant now) {
        if (!state.open()) {
            throw new IllegalStateException("Follow-up " + id + " is " + state);
        }
        end(FollowUpState.OVERTAKEN, why, by, now);
    }

    private void end(FollowUpState how, String words, String by, Instant now) {
        this.state = how;
        this.note = words;
        this.endedBy = by;
        this.endedAt = now;
    }

    private void require(FollowUpState expected) {
        if (state != expected) {
            throw new Refusal("Этот вопрос уже решён: обновите список задач.");
        }
    }

    public Long id() {
        return id;
    }

    public BusinessKey key() {
        return BusinessKey.organization(organizationId).withPart(PART, id);
    }

    public Long personId() {
        return personId;
    }

    public Long organizationId() {
        return organizationId;
    }

    /** The engine's tenant. */
    public String tenantId() {
        return tenantId;
    }

    public ConsentEnding cause() {
        return cause;
    }

    /** The first day without a consent. */
    public LocalDate since() {
        return since;
    }

    public FollowUpState state() {
        return state;
    }

    /** Null until the curator has answered. */
    public FollowUpOutcome outcome() {
        return outcome;
    }

    /** Why the person did not sign after coming of age; null where it was not asked. */
    public String refusal() {
        return refusal;
    }

    /** On which ground the data is kept, or what made the question needless. */
    public String note() {
        return note;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
