package org.nastavnik.support;

import java.util.Map;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.Region;
import org.nastavnik.organization.Role;

/** A region with one municipality and one school, all roles held by people who exist for one test only. */
public record TestPlace(
        Region region, Municipality municipality, Organization school, Map<Role, String> logins, TestPlaces maker) {

    public String head() {
        return logins.get(Role.HEAD);
    }

    public String curator() {
        return logins.get(Role.CURATOR);
    }

    public String mentor() {
        return logins.get(Role.MENTOR);
    }

    public String coordinator() {
        return logins.get(Role.COORDINATOR);
    }

    public String municipalCurator() {
        return logins.get(Role.MUNICIPAL_CURATOR);
    }

    public String operator() {
        return logins.get(Role.OPERATOR);
    }

    public String commissionMember() {
        return logins.get(Role.COMMISSION_MEMBER);
    }

    public String regionalCoordinator() {
        return logins.get(Role.REGIONAL_COORDINATOR);
    }

    /** The engine's tenant. */
    public String tenant() {
        return municipality.code();
    }

    /** Another person of the school, with no role. */
    public String newTeacher() {
        return maker.newTeacher(this);
    }
}
