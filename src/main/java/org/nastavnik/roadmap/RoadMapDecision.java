package org.nastavnik.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Who decided what on a road map in which round. */
@Embeddable
public record RoadMapDecision(
        @Enumerated(EnumType.STRING) @Column(name = "by_role")
        Reviewer by,

        int round,
        boolean positive,
        String login,
        Instant decidedAt) {}
