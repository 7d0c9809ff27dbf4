package org.nastavnik.engine.task;

import java.time.Instant;

/** Something the deadline watcher does about a task at a moment. */
public record DueStep(Kind kind, Instant at) {

    /** In the order in which they come. */
    public enum Kind {
        /** Before the task is due: whoever does it is reminded. */
        REMINDER,
        /** The task is overdue: whoever does it is told. */
        OVERDUE,
        /** Still not done: the next level up is told. */
        ESCALATION
    }
}
