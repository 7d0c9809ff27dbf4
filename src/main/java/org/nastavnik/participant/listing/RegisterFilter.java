package org.nastavnik.participant.listing;

import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRole;
import org.nastavnik.shared.HalfYear;

/**
 * Which persons of the register are wanted; null and empty leave something open.
 *
 * @param role what the person is or was in programmes, in the half-year where one is given, at any time else
 * @param text beginnings of words of the name, in any order, ё and е alike; never stands in an address
 */
public record RegisterFilter(
        Long organizationId, PersonKind kind, PersonRole role, Long programmeId, HalfYear period, String text) {

    public RegisterFilter {
        text = text == null ? "" : text.strip();
    }

    public static RegisterFilter all() {
        return new RegisterFilter(null, null, null, null, null, null);
    }

    /** Asks for a part in programmes. */
    boolean asksForRoles() {
        return role != null || programmeId != null || period != null;
    }
}
