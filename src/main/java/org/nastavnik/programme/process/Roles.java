package org.nastavnik.programme.process;

import java.util.List;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Organizations;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignments;
import org.nastavnik.organization.absence.Deputies;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who gets a task of a case: {@code roles} in the models' assignee and candidate group. */
@Component("roles")
public class Roles {

    private final Programmes programmes;
    private final Municipalities municipalities;
    private final Organizations organizations;
    private final RoleAssignments assignments;
    private final Deputies deputies;

    Roles(
            Programmes programmes,
            Municipalities municipalities,
            Organizations organizations,
            RoleAssignments assignments,
            Deputies deputies) {
        this.deputies = deputies;
        this.programmes = programmes;
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.assignments = assignments;
    }

    /**
     * The login of the one who holds the role for this case; null where it is vacant or held by several, so that the
     * task waits for the group; the deputy while the holder is away. Holds the role's row, so that a replacement at the same moment takes the task along.
     */
    @Transactional
    public String holder(String role, String businessKey) {
        Role wanted = Role.valueOf(role);
        List<String> holders = assignments.holdersForShare(wanted, place(wanted, businessKey)).stream()
                .map(a -> a.login())
                .toList();
        return holders.size() == 1 ? deputies.actingFor(holders.get(0), businessKey) : null;
    }

    /** The group of those who hold the role for this case. */
    @Transactional(readOnly = true)
    public String group(String role, String businessKey) {
        Role wanted = Role.valueOf(role);
        return wanted.groupAt(place(wanted, businessKey));
    }

    private long place(Role role, String businessKey) {
        BusinessKey key = BusinessKey.parse(businessKey);
        if (key.organizationId().isPresent()) {
            long organizationId = key.organizationId().get();
            return role.place() == Role.Place.ORGANIZATION
                    ? organizationId
                    : placeAround(
                            role,
                            organizations.findById(organizationId).orElseThrow().municipalityId());
        }
        if (key.regionId().isPresent()) {
            if (role.place() != Role.Place.REGION) {
                throw new IllegalArgumentException("A region's case is of no one municipality");
            }
            return key.regionId().get();
        }
        if (!key.isOfProgramme()) {
            return placeAround(role, key.municipalityId());
        }
        MentoringProgramme programme = programmes.get(key.programmeId());
        return role.place() == Role.Place.ORGANIZATION
                ? programme.organizationId()
                : placeAround(role, programme.municipalityId());
    }

    private long placeAround(Role role, long municipalityId) {
        return switch (role.place()) {
            case ORGANIZATION -> throw new IllegalArgumentException("A municipality's case is of no one organisation");
            case MUNICIPALITY -> municipalityId;
            case REGION -> municipalities.findById(municipalityId).orElseThrow().regionId();
            case EVERYWHERE -> 0;
        };
    }
}
