package org.nastavnik.organization.web;

import java.util.Set;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.StaffDetails;
import org.nastavnik.organization.User;

/** A person with a login as it is typed; shown again as it is when something is refused. */
record StaffInput(
        String lastName,
        String firstName,
        String middleName,
        String position,
        String email,
        String login,
        Set<Role> roles,
        Long version) {

    StaffInput {
        roles = roles == null ? Set.of() : roles;
        version = version == null ? 0 : version;
    }

    static StaffInput of(User known) {
        return new StaffInput(
                known.name().lastName(),
                known.name().firstName(),
                known.name().middleName(),
                known.position(),
                known.email(),
                known.login(),
                Set.of(),
                known.version());
    }

    StaffDetails details() {
        return new StaffDetails(lastName, firstName, middleName, position, email);
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "StaffInput[…]";
    }
}
