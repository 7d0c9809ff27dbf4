package org.nastavnik.pairing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A mentee of a pair or group; {@code leftOn} is null while (s)he belongs to it. */
@Embeddable
public record PairMentee(Long personId, LocalDate leftOn) {}
