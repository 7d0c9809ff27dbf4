package org.nastavnik.website;

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

/** The check of one programme's section within an audit: looked at again until all is there or the curator explains. */
@Entity
@Table(name = "website_check")
public class SectionCheck {

    public static final String PART = "website";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long auditId;
    private Long programmeId;
    private Long organizationId;
    private Long municipalityId;
    private String tenantId;

    @Enumerated(EnumType.STRING)
    private CheckState state;

    private boolean newest;
    private int attempts;
    private Instant nextLookAt;
    private String explanation;
    private Instant startedAt;
    private Instant endedAt;

    @Version
    private long version;

    protected SectionCheck() {}

    /** Its process begins; the page is not looked at before the process waits for that. */
    void begin() {
        requireOpen();
        this.state = CheckState.QUEUED;
    }

    /** The page is to be looked at as soon as possible. */
    void queue(Instant now) {
        requireOpen();
        this.state = CheckState.QUEUED;
        this.attempts = 0;
        this.nextLookAt = now;
    }

    /** Nobody else looks meanwhile; if this server dies, another one looks after this moment. */
    void lease(Instant until) {
        this.attempts++;
        this.nextLookAt = until;
    }

    void tryAgain(Instant at) {
        this.nextLookAt = at;
    }

    void seen(boolean complete, Instant now) {
        requireOpen();
        this.nextLookAt = null;
        this.state = complete ? CheckState.FINE : CheckState.FIXING;
        this.endedAt = complete ? now : null;
    }

    void explain(String why, Instant now) {
        if (state != CheckState.FIXING) {
            throw new Refusal("Эта проверка уже закончена: изменить ответ нельзя.");
        }
        if (why == null || why.isBlank()) {
            throw new Refusal("reason", "Укажите причину: её увидит координатор.");
        }
        this.explanation = why.strip();
        end(CheckState.EXPLAINED, now);
    }

    void stop(Instant now) {
        requireOpen();
        end(CheckState.STOPPED, now);
    }

    private void end(CheckState how, Instant now) {
        this.state = how;
        this.nextLookAt = null;
        this.endedAt = now;
    }

    private void requireOpen() {
        if (!state.open()) {
            throw new Refusal("Эта проверка уже закончена.");
        }
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

    public Long organizationId() {
        return organizationId;
    }

    public Long municipalityId() {
        return municipalityId;
    }

    public String tenantId() {
        return tenantId;
    }

    public CheckState state() {
        return state;
    }

    /** How often the page was tried since it was queued. */
    public int attempts() {
        return attempts;
    }

    public Instant nextLookAt() {
        return nextLookAt;
    }

    public String explanation() {
        return explanation;
    }

    public Instant startedAt() {
        return startedAt;
    }
}
