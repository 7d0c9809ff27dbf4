package org.nastavnik.organization;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person with the roles of this moment: what may be seen. Pages, API, forms and exports all ask here.
 *
 * @param roles the highest first
 * @param overseen the municipalities whose data the person reads as a whole
 * @param mustChangePassword logged in with a password that somebody else knows: reaches nothing but its change
 */
public record Viewer(
        String login, PersonName name, List<RoleAssignment> roles, Set<Long> overseen, boolean mustChangePassword) {

    /** Roles that read everything in their municipality; a commission's members see only what they score. */
    static final Set<Role> READ_MUNICIPALITY = Set.of(Role.COORDINATOR, Role.MUNICIPAL_CURATOR, Role.OPERATOR);

    public boolean isAdministrator() {
        return holds(Role.ADMINISTRATOR);
    }

    public boolean holds(Role role) {
        return roles.stream().anyMatch(r -> r.role() == role);
    }

    /** Does the person hold the role in this organisation, municipality or region? */
    public boolean holds(Role role, long placeId) {
        return roles.stream()
                .anyMatch(r -> r.role() == role && Long.valueOf(placeId).equals(placeOf(r)));
    }

    public boolean mayReadMunicipality(long municipalityId) {
        return isAdministrator() || overseen.contains(municipalityId);
    }

    public boolean mayReadOrganization(Organization organization) {
        return mayReadOrganization(organization.id(), organization.municipalityId());
    }

    public boolean mayReadOrganization(long organizationId, long municipalityId) {
        return mayReadMunicipality(municipalityId) || worksIn(organizationId);
    }

    /** Head, curator or mentor there. */
    public boolean worksIn(long organizationId) {
        return roles.stream().anyMatch(r -> Long.valueOf(organizationId).equals(r.organizationId()));
    }

    /** The organisations whose people the person knows as their head or curator. */
    public Set<Long> led() {
        return roles.stream()
                .filter(r -> r.role() == Role.HEAD || r.role() == Role.CURATOR)
                .map(RoleAssignment::organizationId)
                .collect(Collectors.toSet());
    }

    /** The municipalities that the person works for as coordinator, curator or operator; a region's coordinator for none. */
    public Set<Long> served() {
        return roles.stream()
                .filter(r -> READ_MUNICIPALITY.contains(r.role()))
                .map(RoleAssignment::municipalityId)
                .collect(Collectors.toSet());
    }

    /** The regions that the person is the coordinator of. */
    public Set<Long> coordinated() {
        return roles.stream()
                .filter(r -> r.role() == Role.REGIONAL_COORDINATOR)
                .map(RoleAssignment::regionId)
                .collect(Collectors.toSet());
    }

    private static Long placeOf(RoleAssignment assignment) {
        return switch (assignment.role().place()) {
            case ORGANIZATION -> assignment.organizationId();
            case MUNICIPALITY -> assignment.municipalityId();
            case REGION -> assignment.regionId();
            case EVERYWHERE -> null;
        };
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "Viewer[" + login + "]";
    }
}
