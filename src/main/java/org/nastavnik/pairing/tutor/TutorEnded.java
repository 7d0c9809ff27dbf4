package org.nastavnik.pairing.tutor;

import java.time.LocalDate;

/** Somebody is no tutor any more. Published synchronously in the transaction of the deed. */
public record TutorEnded(long tutorId, LocalDate on) {}
