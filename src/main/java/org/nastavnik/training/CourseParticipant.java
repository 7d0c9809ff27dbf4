package org.nastavnik.training;

import org.nastavnik.organization.PersonName;

/**
 * A person on a course. Personal data.
 *
 * @param finished null until the results are written down
 */
public record CourseParticipant(
        long id,
        long personId,
        PersonName name,
        String position,
        long organizationId,
        String organization,
        Standing standing,
        boolean late,
        Boolean finished,
        String certificate) {

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "CourseParticipant[" + id + "]";
    }
}
