package org.nastavnik.organization;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up regions, municipalities, organisations and people, and passes roles on. */
@Service
@Transactional
public class OrganizationService {

    private final Regions regions;
    private final Municipalities municipalities;
    private final Organizations organizations;
    private final Users users;
    private final RoleAssignments roles;
    private final RoleGroups groups;
    private final AuditTrail auditTrail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganizationService(
            Regions regions,
            Municipalities municipalities,
            Organizations organizations,
            Users users,
            RoleAssignments roles,
            RoleGroups groups,
            AuditTrail auditTrail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.regions = regions;
        this.municipalities = municipalities;
        this.organizations = organizations;
        this.users = users;
        this.roles = roles;
        this.groups = groups;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    public Region addRegion(String code, String name) {
        Region region = regions.saveAndFlush(new Region(code, name));
        addGroups(Role.Place.REGION, region.id(), name);
        return region;
    }

    public Municipality addMunicipality(Region region, String code, String name, String authority, ZoneId zone) {
        Municipality municipality = municipalities.saveAndFlush(new Municipality(region, code, name, authority, zone));
        addGroups(Role.Place.MUNICIPALITY, municipality.id(), name);
        return municipality;
    }

    public Organization addOrganization(
            Municipality municipality,
            OrganizationKind kind,
            String shortName,
            String fullName,
            String city,
            String website) {
        Organization organization =
                organizations.saveAndFlush(new Organization(municipality, kind, shortName, fullName, city, website));
        addGroups(Role.Place.ORGANIZATION, organization.id(), shortName);
        return organization;
    }

    private void addGroups(Role.Place place, long placeId, String placeName) {
        for (Role role : Role.values()) {
            if (role.place() == place) {
                groups.save(new RoleGroup(role, placeId, placeName));
            }
        }
    }

    /** The caller has encoded the password already; no password is kept in the clear anywhere. */
    public User addUser(User user) {
        if (users.existsById(user.login())) {
            throw new Refusal("login", "Пользователь с таким логином уже есть: укажите другой логин.");
        }
        return users.saveAndFlush(user);
    }

    /**
     * Gives the role beside those who hold it already; for head and curator use {@link #passRole}. Only where the person
     * works: all rights, tasks and lists assume one home.
     */
    public void grant(String login, Role role, Long placeId) {
        User user = users.lock(login).orElseThrow();
        if (!user.enabled() || !worksIn(user, role.place(), placeId)) {
            throw new Refusal("roles", "Эту роль можно дать только тому, кто там работает: выберите другого человека.");
        }
        boolean held = roles.findByLoginAndUntilIsNull(login).stream()
                .anyMatch(r ->
                        r.role() == role && (placeId == null || Workplace.of(r).id() == placeId));
        if (held) {
            return;
        }
        roles.saveAndFlush(new RoleAssignment(login, role, placeId, clock.instant()));
        auditTrail.record("user:" + login, "role.granted", role.name());
        events.publishEvent(new RoleChanged(role, placeId == null ? 0 : placeId, null, login));
    }

    private static boolean worksIn(User user, Role.Place place, Long placeId) {
        return switch (place) {
            case ORGANIZATION -> placeId.equals(user.organizationId());
            case MUNICIPALITY -> placeId.equals(user.municipalityId());
            case REGION -> placeId.equals(user.regionId());
            case EVERYWHERE -> true;
        };
    }

    /** The person no longer holds the role there; open tasks go back to the others of the role. */
    public void end(String login, Role role, Long placeId) {
        if (role == Role.ADMINISTRATOR && lastAdministrator(login)) {
            throw new Refusal("Это последний администратор: сначала назначьте другого.");
        }
        RoleAssignment held = roles.findByLoginAndUntilIsNull(login).stream()
                .filter(r -> r.role() == role && Workplace.of(r).id() == (placeId == null ? 0 : placeId))
                .findFirst()
                .orElseThrow(() -> new Refusal("Эта роль уже снята."));
        held.end(clock.instant());
        roles.saveAndFlush(held);
        auditTrail.record("user:" + login, "role.ended", role.name());
        events.publishEvent(new RoleChanged(role, placeId == null ? 0 : placeId, login, null));
    }

    private boolean lastAdministrator(String login) {
        return roles.lockHolders(Role.ADMINISTRATOR).stream()
                .map(RoleAssignment::login)
                .filter(other -> !other.equals(login))
                .noneMatch(other -> users.findById(other).filter(User::enabled).isPresent());
    }

    /**
     * The role of a place that has one holder (head, curator) passes to this person; null leaves it vacant. Open tasks
     * follow in the same transaction.
     */
    public void passRole(Role role, long placeId, String login) {
        // the place's row serialises two who appoint at the same time
        organizations.lock(placeId).orElseThrow();
        Optional<RoleAssignment> before = roles.holders(role, placeId).stream().findFirst();
        if (before.isPresent() && before.get().login().equals(login)) {
            return;
        }
        before.ifPresent(held -> {
            held.end(clock.instant());
            roles.saveAndFlush(held);
        });
        if (login != null) {
            requireOwnPerson(placeId, login);
            roles.saveAndFlush(new RoleAssignment(login, role, placeId, clock.instant()));
        }
        auditTrail.record("organization:" + placeId, "role.passed", role.name());
        events.publishEvent(
                new RoleChanged(role, placeId, before.map(RoleAssignment::login).orElse(null), login));
    }

    private void requireOwnPerson(long organizationId, String login) {
        boolean own = users.findById(login)
                .filter(User::enabled)
                .map(User::organizationId)
                .filter(id -> id == organizationId)
                .isPresent();
        if (!own) {
            throw new Refusal("curator", "Выберите работника этой организации из списка.");
        }
    }

    /** The highest of the person's roles first. */
    @Transactional(readOnly = true)
    public List<RoleAssignment> rolesOf(String login) {
        return roles.findByLoginAndUntilIsNull(login).stream()
                .sorted(Comparator.comparing(RoleAssignment::role))
                .toList();
    }

    /** The same with what the person stands in for while the holder is away. */
    @Transactional(readOnly = true)
    public List<RoleAssignment> effectiveRolesOf(String login) {
        return roles.effective(login);
    }

    /** Who holds the role there, where exactly one does. */
    @Transactional(readOnly = true)
    public Optional<String> holder(Role role, long placeId) {
        List<RoleAssignment> holders = roles.holders(role, placeId);
        return holders.size() == 1 ? Optional.of(holders.get(0).login()) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public List<String> holders(Role role, long placeId) {
        return roles.holders(role, placeId).stream().map(RoleAssignment::login).toList();
    }

    /** People of the municipality itself, not of its organisations. */
    @Transactional(readOnly = true)
    public List<User> officials(long municipalityId) {
        return users.findByMunicipalityIdAndOrganizationIdIsNullAndEnabledTrueOrderByNameLastName(municipalityId);
    }

    /** People of the organisation who may be given a role. */
    @Transactional(readOnly = true)
    public List<User> staff(long organizationId) {
        return users.findByOrganizationIdAndEnabledTrueOrderByNameLastName(organizationId);
    }
}
