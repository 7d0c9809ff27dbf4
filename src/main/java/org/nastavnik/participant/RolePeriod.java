package org.nastavnik.participant;

import java.time.LocalDate;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * What a person was, where, from when until when.
 *
 * @param about the programme, or the child whose representative the person is; null for heads and curators
 * @param from null where it is not known
 * @param until null while it lasts
 */
@PersonalData
public record RolePeriod(
        PersonRole role,
        long organizationId,
        String organization,
        Long programmeId,
        String about,
        LocalDate from,
        LocalDate until) {

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "RolePeriod[" + role + "]";
    }
}
