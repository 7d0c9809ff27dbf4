package org.nastavnik.matching.assignment;

/** A mentee and a mentor by their persons' ids: a wish of the curator, or a pair that broke up before. */
public record Couple(long menteeId, long mentorId) {}
