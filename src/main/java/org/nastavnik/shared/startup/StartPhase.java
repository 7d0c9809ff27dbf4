package org.nastavnik.shared.startup;

/**
 * Whether this thread is the one that starts the application and has not wanted an entity yet. Written by this thread
 * only; all others find that they are not it.
 */
class StartPhase {

    private volatile Thread starting = Thread.currentThread();
    private int open;

    boolean isMine() {
        return Thread.currentThread() == starting;
    }

    void begun() {
        open++;
    }

    void done() {
        open--;
    }

    void entitiesAreWanted() {
        if (isMine()) {
            end();
        }
    }

    /** @throws IllegalStateException inside a transaction of the start, which cannot have entities */
    void end() {
        if (open > 0) {
            throw new IllegalStateException("A transaction that began before Hibernate was there has no entities");
        }
        starting = null;
    }
}
