package org.nastavnik.monitoring;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.nastavnik.shared.HalfYear;

/** From a half-year on, a municipality is measured by this version of a set. */
@Entity
@Immutable
@Table(name = "monitoring_choice")
public class SetChoice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long municipalityId;
    private Long setId;
    private LocalDate since;
    private String chosenBy;
    private Instant chosenAt;

    protected SetChoice() {}

    SetChoice(long municipalityId, long setId, HalfYear since, String by, Instant now) {
        this.municipalityId = municipalityId;
        this.setId = setId;
        this.since = since.firstDay();
        this.chosenBy = by;
        this.chosenAt = now;
    }

    public Long setId() {
        return setId;
    }

    public HalfYear since() {
        return HalfYear.of(since);
    }

    public String chosenBy() {
        return chosenBy;
    }

    public Instant chosenAt() {
        return chosenAt;
    }
}
