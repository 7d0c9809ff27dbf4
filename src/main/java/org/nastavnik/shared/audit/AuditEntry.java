package org.nastavnik.shared.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One deed: who did what to which subject when. Holds ids and the system's own words, never a person's data. */
@Entity
@Table(name = "shared_audit")
public class AuditEntry {

    @Id
    private Long id;

    private Instant at;
    private String actor;
    private Long programmeId;
    private String subject;
    private String action;
    private String detail;

    protected AuditEntry() {}

    public Long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** A login, or {@link org.nastavnik.shared.CurrentActor#SYSTEM}. */
    public String actor() {
        return actor;
    }

    public Long programmeId() {
        return programmeId;
    }

    public String subject() {
        return subject;
    }

    /** {@code noun.verb}, translated by the messages under {@code audit.<action>}. */
    public String action() {
        return action;
    }

    public String detail() {
        return detail;
    }
}
