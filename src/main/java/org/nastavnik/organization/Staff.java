package org.nastavnik.organization;

import java.util.Collection;
import java.util.List;
import org.nastavnik.organization.absence.AbsenceService;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People with logins: added, changed, given roles and one-time passwords; the caller checks rights. */
@Service
@Transactional
public class Staff {

    private final OrganizationService service;
    private final AbsenceService absences;
    private final Users users;
    private final RoleAssignments roles;
    private final WorkplaceNames places;
    private final Logins logins;
    private final OneTimePasswords passwords;
    private final PasswordEncoder encoder;
    private final AuditTrail auditTrail;

    Staff(
            OrganizationService service,
            AbsenceService absences,
            Users users,
            RoleAssignments roles,
            WorkplaceNames places,
            Logins logins,
            OneTimePasswords passwords,
            PasswordEncoder encoder,
            AuditTrail auditTrail) {
        this.service = service;
        this.absences = absences;
        this.users = users;
        this.roles = roles;
        this.places = places;
        this.logins = logins;
        this.passwords = passwords;
        this.encoder = encoder;
        this.auditTrail = auditTrail;
    }

    /**
     * @param wished a login of the caller's choice; made of the name where it is blank
     * @return what to hand to the new person
     */
    public Handout add(Workplace place, StaffDetails details, String wished, Collection<Role> given) {
        User user = enter(place, details, wished);
        given.forEach(role -> give(user, role, place.id()));
        return handOut(user);
    }

    /** The same without a password: it is given out later, on a sheet for many. */
    public User enter(Workplace place, StaffDetails details, String wished) {
        logins.lock();
        String login = wished == null || wished.isBlank() ? logins.next(details.name()) : Logins.checked(wished);
        User user = service.addUser(places.employ(User.withoutPassword(login, details), place));
        auditTrail.record("user:" + login, "user.added", null);
        return user;
    }

    public void change(long number, long version, StaffDetails details) {
        User user = get(number);
        Places.requireUnchanged(user.version(), version);
        user.change(details);
        users.saveAndFlush(user);
        auditTrail.record("user:" + user.login(), "user.changed", null);
    }

    public void give(long number, Role role, long placeId) {
        give(get(number), role, placeId);
    }

    void give(User user, Role role, long placeId) {
        if (role == Role.HEAD || role == Role.CURATOR) {
            service.passRole(role, placeId, user.login());
        } else {
            service.grant(user.login(), role, role.place() == Role.Place.EVERYWHERE ? null : placeId);
        }
    }

    public void end(long number, Role role, long placeId) {
        service.end(get(number).login(), role, role.place() == Role.Place.EVERYWHERE ? null : placeId);
    }

    /** For somebody who has forgotten the password; open sessions end with the old one. */
    public Handout renewPassword(long number) {
        User user = get(number);
        if (!user.enabled()) {
            throw new Refusal("Учётная запись закрыта: сначала откройте её снова.");
        }
        return handOut(user);
    }

    public Handout handOut(User user) {
        String password = passwords.next();
        user.setOneTimePassword(encoder.encode(password));
        users.saveAndFlush(user);
        auditTrail.record("user:" + user.login(), "password.handed-out", null);
        return new Handout(user.name().full(), places.name(Workplace.of(user)), user.login(), password);
    }

    /** The person has left: no log-in any more, all roles end; what was done stays under the name. */
    public void close(long number) {
        User user = get(number);
        absences.endAllOf(user.login());
        List<RoleAssignment> held = roles.findByLoginAndUntilIsNull(user.login());
        held.forEach(r -> service.end(
                user.login(),
                r.role(),
                r.role().place() == Role.Place.EVERYWHERE
                        ? null
                        : Workplace.of(r).id()));
        user.disable();
        users.saveAndFlush(user);
        auditTrail.record("user:" + user.login(), "user.closed", null);
    }

    /** Somebody who has come back begins with a new one-time password and without roles. */
    public Handout reopen(long number) {
        User user = get(number);
        user.enable();
        auditTrail.record("user:" + user.login(), "user.reopened", null);
        return handOut(user);
    }

    @Transactional(readOnly = true)
    public User get(long number) {
        return users.findByNumber(number).orElseThrow();
    }
}
