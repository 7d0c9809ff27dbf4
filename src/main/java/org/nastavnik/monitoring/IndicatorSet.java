package org.nastavnik.monitoring;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** One version of a set of indicators with their targets: shipped with the product or a municipality's own; never changed. */
@Entity
@Immutable
@Table(name = "monitoring_set")
public class IndicatorSet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long municipalityId;
    private String code;
    private int version;
    private String name;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String reason;
    private String createdBy;
    private Instant createdAt;

    protected IndicatorSet() {}

    IndicatorSet(long municipalityId, String code, int version, SetDraft draft, String reason, String by, Instant now) {
        this.municipalityId = municipalityId;
        this.code = code;
        this.version = version;
        this.name = draft.name();
        this.validFrom = draft.validFrom();
        this.validTo = draft.validTo();
        this.reason = reason;
        this.createdBy = by;
        this.createdAt = now;
    }

    public Long id() {
        return id;
    }

    /** Null: shipped with the product. */
    public Long municipalityId() {
        return municipalityId;
    }

    public boolean shipped() {
        return municipalityId == null;
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Null: until further notice. */
    public LocalDate validTo() {
        return validTo;
    }

    /** What was changed against the version before; null for a first one. */
    public String reason() {
        return reason;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
