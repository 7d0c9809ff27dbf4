package org.nastavnik.cockpit.process;

import java.util.List;
import org.nastavnik.engine.history.ProcessFigures;
import org.nastavnik.engine.history.StuckStep;

/**
 * One process with the figures of its steps.
 *
 * @param filter as it was applied
 * @param steps those that take time, the slowest first
 */
public record ProcessView(
        String name,
        ProcessFilter filter,
        List<ProcessFigures.Version> versions,
        List<Step> steps,
        List<StuckStep> stuck) {

    /**
     * A step as page and diagram show it.
     *
     * @param heat from 1 (quick) to 5 (the slowest of the process); 0 where nothing is known
     * @param bottleneck one of the three slowest, where it is felt at all
     */
    public record Step(
            String id,
            String name,
            long done,
            long cancelled,
            long running,
            String median,
            String ninth,
            int heat,
            boolean bottleneck) {}
}
