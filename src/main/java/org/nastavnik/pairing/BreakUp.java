package org.nastavnik.pairing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** When and why a pair decided to part. */
@Embeddable
public record BreakUp(LocalDate dissolvedOn, String dissolutionReason) {}
