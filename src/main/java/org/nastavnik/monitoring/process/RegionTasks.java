package org.nastavnik.monitoring.process;

import java.util.Date;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionCycleService;
import org.nastavnik.monitoring.region.cycle.RegionCycleState;
import org.nastavnik.monitoring.region.cycle.RegionSummingUp;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model of a region's monitoring asks of the domain. */
@Component
public class RegionTasks {

    private final RegionCycleService cycles;
    private final RegionSummingUp summingUp;

    RegionTasks(RegionCycleService cycles, RegionSummingUp summingUp) {
        this.cycles = cycles;
        this.summingUp = summingUp;
    }

    public void openReports(String businessKey) {
        cycles.openReports(id(businessKey));
    }

    /** The day after the municipalities' last one begins. */
    @Transactional(readOnly = true)
    public Date collectionEndsAt(String businessKey) {
        return Date.from(cycles.collectionEndsAt(id(businessKey)));
    }

    public void lookForLate(String businessKey) {
        cycles.askDecision(id(businessKey));
    }

    @Transactional(readOnly = true)
    public boolean isDecisionNeeded(String businessKey) {
        return cycles.get(id(businessKey)).state() == RegionCycleState.DECISION;
    }

    public void consolidate(String businessKey) {
        summingUp.consolidate(id(businessKey));
    }

    @Transactional(readOnly = true)
    public boolean isApproved(String businessKey) {
        return cycles.get(id(businessKey)).state() == RegionCycleState.APPROVED;
    }

    public void tellMunicipalities(String businessKey) {
        summingUp.tellMunicipalities(id(businessKey));
    }

    static long id(String businessKey) {
        return BusinessKey.parse(businessKey).partId(RegionCycle.PART);
    }
}
