package org.nastavnik.matching;

/**
 * The curator's own choice for one mentee.
 *
 * @param mentorId null: no mentor for now
 * @param reason why; needed for every change
 */
public record Change(long menteeId, Long mentorId, String reason) {}
