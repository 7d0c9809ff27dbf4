package org.nastavnik.engine.task;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When a task has to be done, and what the watcher does about it when, in this order. */
public record Deadline(Instant due, List<DueStep> steps) {

    /** What comes next after this moment. */
    public Optional<DueStep> after(Instant now) {
        return steps.stream().filter(step -> step.at().isAfter(now)).min(Comparator.comparing(DueStep::at));
    }

    /**
     * What is to be done at this moment: the latest step that has come. Earlier ones that nobody did, because the
     * system stood still, are not made up for.
     */
    public Optional<DueStep> at(Instant now) {
        return steps.stream().filter(step -> !step.at().isAfter(now)).max(Comparator.comparing(DueStep::at));
    }
}
