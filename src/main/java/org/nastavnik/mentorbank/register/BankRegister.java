package org.nastavnik.mentorbank.register;

import java.time.Instant;
import java.time.LocalDate;
import org.nastavnik.shared.HalfYear;

/**
 * A formed register, without its rows.
 *
 * @param cards how many it had when it was formed
 * @param byItself formed on the municipality's day, not by a person
 */
public record BankRegister(
        long id, long municipalityId, HalfYear period, LocalDate asOf, int cards, boolean byItself, Instant formedAt) {}
