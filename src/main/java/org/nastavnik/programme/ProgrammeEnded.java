package org.nastavnik.programme;

/**
 * The programme is over; whatever still runs for it ends in the same transaction.
 *
 * @param stopped before its time, with a reason; otherwise closed after the last step
 */
public record ProgrammeEnded(long programmeId, boolean stopped) {}
