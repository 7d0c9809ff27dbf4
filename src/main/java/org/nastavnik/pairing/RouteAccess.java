package org.nastavnik.pairing;

import java.util.List;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Viewer;
import org.nastavnik.pairing.tutor.Tutorship;
import org.nastavnik.pairing.tutor.Tutorships;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.RegisterAccess;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see a mentee's route: head and curator of the school whose pair it is, the mentor, and the tutor while the pair
 * works. A tutor of another organisation sees figures until the mentee has agreed.
 */
@Service
@Transactional(readOnly = true)
public class RouteAccess {

    private final Pairings pairings;
    private final PairAccess access;
    private final PersonRegister register;
    private final RegisterAccess registerAccess;
    private final Programmes programmes;
    private final Tutorships tutors;
    private final Rights rights;

    RouteAccess(
            Pairings pairings,
            PairAccess access,
            PersonRegister register,
            RegisterAccess registerAccess,
            Programmes programmes,
            Tutorships tutors,
            Rights rights) {
        this.pairings = pairings;
        this.access = access;
        this.register = register;
        this.registerAccess = registerAccess;
        this.programmes = programmes;
        this.tutors = tutors;
        this.rights = rights;
    }

    /** The pairs of this mentee that the acting person may see, the newest first; none yet is well for the own register. */
    public List<Pairing> toRead(long personId) {
        Person person = register.person(personId);
        List<Pairing> seen = pairings.ofMentee(personId).stream()
                .filter(pair -> maySee(pair, personId))
                .toList();
        if (seen.isEmpty() && !registerAccess.keeps(person.organizationId())) {
            throw new Forbidden();
        }
        return seen;
    }

    private boolean maySee(Pairing pair, long personId) {
        return access.mayLead(pair)
                || access.isMentor(pair)
                || accompanies(pair) && pair.menteeIds().contains(personId);
    }

    /** Is the acting person the tutor, and may see whom (s)he accompanies? */
    public boolean accompanies(Pairing pair) {
        Viewer viewer = rights.viewer();
        return pair.isWorking()
                && tutors.current(pair.id())
                        .filter(ship -> viewer.login().equals(ship.tutor().login()))
                        .filter(ship -> seesPeople(ship, pair))
                        .isPresent();
    }

    private boolean seesPeople(Tutorship ship, Pairing pair) {
        return ship.seesPeople(programmes.get(pair.programmeId()).organizationId());
    }

    /** To note a step as done: those who lead the pair, its mentor and its tutor. */
    public Pairing toMark(long pairId) {
        Pairing pair = pairings.findById(pairId).orElseThrow();
        if (!mayMark(pair)) {
            throw new Forbidden();
        }
        return pair;
    }

    public boolean mayMark(Pairing pair) {
        return access.mayLead(pair) || access.isMentor(pair) || accompanies(pair);
    }
}
