package org.nastavnik.matching;

import jakarta.persistence.Embeddable;

/** A mentee for whom there is no mentor, and why. */
@Embeddable
public record UnassignedMentee(Long menteeId, String why) {}
