package org.nastavnik.award;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An award that the decision table {@code award-suggestion} finds due to a mentor, with its reason in Russian. */
@Entity
@Table(name = "award_suggestion")
public class AwardSuggestion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long programmeId;
    private Long personId;

    @Enumerated(EnumType.STRING)
    private Award award;

    private String reason;

    protected AwardSuggestion() {}

    AwardSuggestion(long programmeId, long personId, Award award, String reason) {
        this.programmeId = programmeId;
        this.personId = personId;
        this.award = award;
        this.reason = reason;
    }

    public Long id() {
        return id;
    }

    public Long personId() {
        return personId;
    }

    public Award award() {
        return award;
    }

    public String reason() {
        return reason;
    }
}
