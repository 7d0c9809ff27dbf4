package org.nastavnik.monitoring.outcome;

import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees and makes a cycle's outcomes: figures are for those who oversee the municipality, small groups and working
 * persons' names for its own staff, learners' names for its operator, who forms the registers; the note is written by the
 * municipal curator or the operator.
 */
@Service
@Transactional(readOnly = true)
public class OutcomeAccess {

    private final OutcomeCycles cycles;
    private final Rights rights;

    OutcomeAccess(OutcomeCycles cycles, Rights rights) {
        this.cycles = cycles;
        this.rights = rights;
    }

    public OutcomeCycle toRead(long cycleId) {
        OutcomeCycle cycle = cycles.get(cycleId);
        require(rights.viewer().mayReadMunicipality(cycle.municipalityId()));
        return cycle;
    }

    /** Sees small groups and the names of working persons: the municipality's staff. */
    public boolean serves(OutcomeCycle cycle) {
        return rights.viewer().served().contains(cycle.municipalityId());
    }

    /** Keeps the registers, learners' names too. */
    public boolean operates(OutcomeCycle cycle) {
        return rights.viewer().holds(Role.OPERATOR, cycle.municipalityId());
    }

    public OutcomeCycle toServe(long cycleId) {
        OutcomeCycle cycle = cycles.get(cycleId);
        require(serves(cycle));
        return cycle;
    }

    public OutcomeCycle toOperate(long cycleId) {
        OutcomeCycle cycle = cycles.get(cycleId);
        require(operates(cycle));
        return cycle;
    }

    public boolean mayWrite(OutcomeCycle cycle) {
        Viewer viewer = rights.viewer();
        return viewer.holds(Role.MUNICIPAL_CURATOR, cycle.municipalityId()) || operates(cycle);
    }

    public OutcomeCycle toWrite(long cycleId) {
        OutcomeCycle cycle = cycles.get(cycleId);
        require(mayWrite(cycle));
        return cycle;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
