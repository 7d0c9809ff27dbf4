package org.nastavnik.monitoring.outcome;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever changes outcomes has the cycle's row first, so that nothing is approved meanwhile. */
@Component
public class OutcomeLock {

    private final OutcomeCycles cycles;

    OutcomeLock(OutcomeCycles cycles) {
        this.cycles = cycles;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public OutcomeCycle take(long cycleId) {
        return cycles.lock(cycleId);
    }
}
