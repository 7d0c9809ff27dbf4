package org.nastavnik.participant.consent;

import java.time.LocalDate;

/**
 * A consent was withdrawn or has expired. Published synchronously in the transaction of the withdrawal or of the look that
 * noticed the expiry: what needs the consent stops there and then.
 *
 * @param on the first day on which it does not hold
 * @param ending WITHDRAWN, EXPIRED or REFUSED
 */
public record ConsentEnded(long personId, ConsentPurpose purpose, LocalDate on, ConsentEnding ending) {}
