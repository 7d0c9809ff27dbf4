package org.nastavnik.pairing.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** A person's open link, without the secret, which nobody knows any more. */
public record CalendarLink(Instant madeAt, LocalDate askedOn) {}
