package org.nastavnik.pairing;

import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Viewer;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeAccess;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may see and lead a pair: head and curator of the school, and the mentor the own ones; others see figures only. */
@Service
@Transactional(readOnly = true)
public class PairAccess {

    private final Pairings pairings;
    private final Programmes programmes;
    private final ProgrammeAccess access;
    private final PersonRegister register;
    private final Rights rights;

    PairAccess(
            Pairings pairings, Programmes programmes, ProgrammeAccess access, PersonRegister register, Rights rights) {
        this.pairings = pairings;
        this.programmes = programmes;
        this.access = access;
        this.register = register;
        this.rights = rights;
    }

    /** The pair with its people, plan and journal: for the school's head and curator and for its mentor. */
    public Pairing toRead(long id) {
        Pairing pair = pairings.findById(id).orElseThrow();
        if (!mayLead(pair) && !isMentor(pair)) {
            throw new Forbidden();
        }
        return pair;
    }

    /** To end a pair: head and curator. */
    public Pairing toLead(long id) {
        Pairing pair = pairings.findById(id).orElseThrow();
        if (!mayLead(pair)) {
            throw new Forbidden();
        }
        return pair;
    }

    public boolean mayLead(Pairing pair) {
        return access.mayLead(programmes.get(pair.programmeId()));
    }

    /** The list of a programme's pairs; a mentor of the school sees only the own ones there. */
    public MentoringProgramme toList(long programmeId) {
        MentoringProgramme programme = programmes.get(programmeId);
        Viewer viewer = rights.viewer();
        boolean allowed = access.mayLead(programme)
                || viewer.mayReadMunicipality(programme.municipalityId())
                || viewer.worksIn(programme.organizationId());
        if (!allowed) {
            throw new Forbidden();
        }
        return programme;
    }

    public boolean isMentor(Pairing pair) {
        return rights.viewer().login().equals(register.person(pair.mentorId()).login());
    }

    /** Sees that there are pairs, but not who they are. */
    public boolean seesFiguresOnly(MentoringProgramme programme) {
        return !access.mayLead(programme) && rights.viewer().mayReadMunicipality(programme.municipalityId());
    }
}
