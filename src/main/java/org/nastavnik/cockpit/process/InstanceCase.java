package org.nastavnik.cockpit.process;

import java.util.List;

/**
 * What stands behind an instance of a process in Camunda Cockpit, for those who oversee it: facts of the case, who has its
 * open tasks, and our page. Says nothing about participants.
 *
 * @param link null where there is no page that the reader may open
 */
public record InstanceCase(List<Fact> facts, List<Waiting> tasks, String link) {

    /** A line such as «Организация — Школа № 5». */
    public record Fact(String label, String value) {}

    /**
     * An open task.
     *
     * @param performer the person, or the role where nobody has taken it
     * @param since the day it came, as it is shown
     * @param due null where it has no term
     */
    public record Waiting(String name, String performer, String since, String due, boolean late) {}
}
