package org.nastavnik.training;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;

/** The question to one organisation whom it sends to a course: a process instance of its own. */
@Entity
@Table(name = "training_enrolment")
public class Enrolment {

    public static final String PART = "enrolment";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long courseId;
    private Long organizationId;
    private Long municipalityId;
    private String tenantId;

    @Enumerated(EnumType.STRING)
    private EnrolmentState state;

    private String reason;
    private Instant endedAt;

    @Version
    private long version;

    protected Enrolment() {}

    /** @param why nobody is sent; null where somebody is */
    void answer(String why, Instant now) {
        if (state != EnrolmentState.OPEN) {
            throw new Refusal("Запись на этот курс для вашей организации уже закончена: откройте страницу курса.");
        }
        this.reason = NewTraining.shortEnough("reason", why, 1000);
        this.state = reason == null ? EnrolmentState.ANSWERED : EnrolmentState.NOBODY;
        this.endedAt = now;
    }

    /** The last day has passed, or the course was cancelled. */
    void end(EnrolmentState how, Instant now) {
        this.state = how;
        this.endedAt = now;
    }

    public Long id() {
        return id;
    }

    public BusinessKey key() {
        return BusinessKey.municipality(municipalityId).withPart(PART, id);
    }

    public Long courseId() {
        return courseId;
    }

    public Long organizationId() {
        return organizationId;
    }

    public String tenantId() {
        return tenantId;
    }

    public EnrolmentState state() {
        return state;
    }

    public String reason() {
        return reason;
    }
}
