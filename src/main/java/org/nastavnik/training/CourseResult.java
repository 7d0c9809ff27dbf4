package org.nastavnik.training;

/**
 * How the course ended for one participant.
 *
 * @param certificate null where there is no number, or where the one written down before stays
 */
public record CourseResult(long participantId, boolean finished, String certificate) {}
