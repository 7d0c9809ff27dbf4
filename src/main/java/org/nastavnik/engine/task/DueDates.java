package org.nastavnik.engine.task;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;

/** Knows how long each kind of task may take in a municipality; implemented from configuration. */
public interface DueDates {

    /** The deadline of a task of this key that is created now; empty where it has none. */
    Optional<Deadline> of(String taskKey, String municipality, Instant created);

    /** The deadline of a task whose due date somebody has set. */
    Deadline at(String municipality, Instant due);

    /** The end of the working day that lies this much later, or of the next one where that day is free. */
    Instant later(String municipality, Instant due, Period by);
}
