package org.nastavnik.organization;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sets up what: the administrator everything, a coordinator the own municipality and its organisations, a head the
 * staff of the own organisation. Nobody gives out a role of the own height or above.
 */
@Service
@Transactional(readOnly = true)
public class SetupAccess {

    private static final Set<Role> OF_MUNICIPALITY =
            EnumSet.of(Role.MUNICIPAL_CURATOR, Role.OPERATOR, Role.COMMISSION_MEMBER);
    private static final Set<Role> OF_ORGANIZATION = EnumSet.of(Role.CURATOR, Role.MENTOR);

    private final Rights rights;
    private final Municipalities municipalities;
    private final Organizations organizations;
    private final Users users;
    private final RoleAssignments roles;

    SetupAccess(
            Rights rights,
            Municipalities municipalities,
            Organizations organizations,
            Users users,
            RoleAssignments roles) {
        this.rights = rights;
        this.municipalities = municipalities;
        this.organizations = organizations;
        this.users = users;
        this.roles = roles;
    }

    public void requireAdministrator() {
        require(rights.viewer().isAdministrator());
    }

    public boolean isAdministrator() {
        return rights.viewer().isAdministrator();
    }

    /** The administrator, or the coordinator there. */
    public Municipality municipality(long id) {
        Municipality municipality = municipalities.findById(id).orElseThrow();
        require(!grantable(Workplace.municipality(id)).isEmpty());
        return municipality;
    }

    /** Those who set up the municipality, and the head of the organisation. */
    public Organization organization(long id) {
        Organization organization = organizations.findById(id).orElseThrow();
        require(!grantable(Workplace.organization(id)).isEmpty());
        return organization;
    }

    /** Name, kind and closing of an organisation are the municipality's affair, not the head's. */
    public boolean mayChange(Organization organization) {
        Viewer viewer = rights.viewer();
        return viewer.isAdministrator() || viewer.holds(Role.COORDINATOR, organization.municipalityId());
    }

    /** Somebody of a place whose staff the acting person keeps. */
    public User person(long number) {
        User user = users.findByNumber(number).orElseThrow();
        require(keeps(user));
        return user;
    }

    /** To change name or password: nobody takes over the account of somebody who may do more. */
    public User personToChange(long number) {
        User user = person(number);
        require(mayChangeAccount(user));
        return user;
    }

    /**
     * May the acting person change the name, the password and the account? Not of anybody who holds a role that is not
     * for this person to give, and not one's own: for that there is «Моя учётная запись».
     */
    public boolean mayChangeAccount(User user) {
        return !user.login().equals(rights.viewer().login())
                && roles.findByLoginAndUntilIsNull(user.login()).stream()
                        .allMatch(held -> grantable(Workplace.of(held)).contains(held.role()));
    }

    private boolean keeps(User user) {
        return !grantable(Workplace.of(user)).isEmpty();
    }

    public void requireGrantable(Workplace place, Set<Role> wanted) {
        require(grantable(place).containsAll(wanted));
    }

    /** Adds people there. */
    public void requireKeeps(Workplace place) {
        require(!grantable(place).isEmpty());
    }

    /** The roles of this place that the acting person may give and end; empty where the place is none of his or hers. */
    public Set<Role> grantable(Workplace place) {
        Viewer viewer = rights.viewer();
        Set<Role> found = EnumSet.noneOf(Role.class);
        switch (place.place()) {
            case ORGANIZATION -> {
                boolean above = viewer.isAdministrator() || viewer.holds(Role.COORDINATOR, municipalityOf(place.id()));
                if (above) {
                    found.add(Role.HEAD);
                }
                if (above || viewer.holds(Role.HEAD, place.id())) {
                    found.addAll(OF_ORGANIZATION);
                }
            }
            case MUNICIPALITY -> {
                if (viewer.isAdministrator()) {
                    found.add(Role.COORDINATOR);
                }
                if (viewer.isAdministrator() || viewer.holds(Role.COORDINATOR, place.id())) {
                    found.addAll(OF_MUNICIPALITY);
                }
            }
            case REGION -> {
                if (viewer.isAdministrator()) {
                    found.add(Role.REGIONAL_COORDINATOR);
                }
            }
            case EVERYWHERE -> {
                if (viewer.isAdministrator()) {
                    found.add(Role.ADMINISTRATOR);
                }
            }
        }
        return found;
    }

    /** The places where this person may hold roles, those of the acting person's rights only. */
    public List<Workplace> workplaces(User user) {
        Workplace home = Workplace.of(user);
        List<Workplace> all = home.place() == Role.Place.ORGANIZATION
                ? List.of(home, Workplace.municipality(user.municipalityId()))
                : List.of(home);
        return all.stream().filter(place -> !grantable(place).isEmpty()).toList();
    }

    private long municipalityOf(long organizationId) {
        return organizations.findById(organizationId).orElseThrow().municipalityId();
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
