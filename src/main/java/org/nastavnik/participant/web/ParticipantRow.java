package org.nastavnik.participant.web;

import org.nastavnik.participant.Participation;
import org.nastavnik.participant.Person;

/**
 * A line of «Участники программы».
 *
 * @param standing how the selection of a mentor stands; null for mentees
 */
record ParticipantRow(
        Participation participation, Person person, int age, boolean minor, boolean consented, String standing) {

    public String name() {
        return person.name().full();
    }
}
