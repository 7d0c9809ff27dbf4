package org.nastavnik.cockpit.process;

import java.util.List;
import org.nastavnik.engine.history.ProcessFigures;
import org.nastavnik.engine.history.StuckStep;

/**
 * One process with the figures of its steps.
 *
 * @param filter as it was applied
 * @param steps those that take time, the slowest first
 * @param work how much of the time of ended steps people worked, in percent; the rest was waiting. Null where nothing ended
 */
public record ProcessView(
        String name,
        ProcessFilter filter,
        List<ProcessFigures.Version> versions,
        List<Step> steps,
        Integer work,
        List<StuckStep> stuck) {

    /**
     * A step as page and diagram show it.
     *
     * @param kind «работа» of a person or «ожидание» of a date, a message or another case
     * @param heat from 1 (quick) to 5 (the slowest of the process); 0 where nothing is known
     * @param bottleneck one of the three slowest, where it is felt at all
     */
    public record Step(
            String id,
            String name,
            String kind,
            long done,
            long cancelled,
            long running,
            String median,
            String ninth,
            int heat,
            boolean bottleneck) {}
}
