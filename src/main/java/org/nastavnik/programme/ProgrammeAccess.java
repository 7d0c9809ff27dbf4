package org.nastavnik.programme;

import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may see and lead a case: pages and API ask here. A missing case is told apart from a forbidden one. */
@Service
@Transactional(readOnly = true)
public class ProgrammeAccess {

    private final Programmes programmes;
    private final Rights rights;

    ProgrammeAccess(Programmes programmes, Rights rights) {
        this.programmes = programmes;
        this.rights = rights;
    }

    /** Head and curator of the organisation, and those who oversee the municipality. */
    public MentoringProgramme toRead(long programmeId) {
        MentoringProgramme programme = programmes.get(programmeId);
        Viewer viewer = rights.viewer();
        require(viewer.mayReadMunicipality(programme.municipalityId()) || leads(viewer, programme));
        return programme;
    }

    /** Head and curator of the organisation. */
    public MentoringProgramme toLead(long programmeId) {
        MentoringProgramme programme = programmes.get(programmeId);
        require(leads(rights.viewer(), programme));
        return programme;
    }

    /** Decisions of the head alone: another curator, a longer period, the stop. */
    public MentoringProgramme toDecide(long programmeId) {
        MentoringProgramme programme = programmes.get(programmeId);
        require(rights.viewer().holds(Role.HEAD, programme.organizationId()));
        return programme;
    }

    public boolean mayLead(MentoringProgramme programme) {
        return leads(rights.viewer(), programme);
    }

    public boolean mayDecide(MentoringProgramme programme) {
        return rights.viewer().holds(Role.HEAD, programme.organizationId());
    }

    private static boolean leads(Viewer viewer, MentoringProgramme programme) {
        return viewer.holds(Role.HEAD, programme.organizationId())
                || viewer.holds(Role.CURATOR, programme.organizationId());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
