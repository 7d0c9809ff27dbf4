package org.nastavnik.engine.task;

/** A number of tasks, counted no further than a person cares. */
public record TaskCount(int number) {

    static final int MOST = 100;

    public boolean none() {
        return number == 0;
    }

    /** As a badge shows it: «99+» stands for everything above. */
    @Override
    public String toString() {
        return number < MOST ? Integer.toString(number) : (MOST - 1) + "+";
    }
}
