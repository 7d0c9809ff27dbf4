package org.nastavnik.mentorbank;

import java.time.LocalDate;

/**
 * What came of talking to the candidate.
 *
 * @param capacity how many mentees (s)he is ready to accompany at a time
 * @param note why not recommended; otherwise what was agreed, may be null
 */
public record Interview(LocalDate on, boolean recommended, int capacity, String note) {}
