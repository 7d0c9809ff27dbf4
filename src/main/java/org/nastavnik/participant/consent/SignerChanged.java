package org.nastavnik.participant.consent;

import java.time.LocalDate;

/** A minor came of age: the representative's consent to take part no longer holds, the person's own is needed. */
public record SignerChanged(long personId, LocalDate on) {}
