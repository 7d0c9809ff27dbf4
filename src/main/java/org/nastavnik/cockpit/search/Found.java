package org.nastavnik.cockpit.search;

import java.util.List;

/**
 * What was found, each kind cut to a screen.
 *
 * @param moreCases there are more than are shown; likewise the others
 */
public record Found(
        List<Hit> cases,
        boolean moreCases,
        List<Hit> papers,
        boolean morePapers,
        List<Hit> people,
        boolean morePeople) {

    /**
     * One thing that was found.
     *
     * @param link where it is opened; null where the reader may know of it but not open it
     */
    public record Hit(long id, String title, String facts, String link) {

        /** Keeps a careless log line from printing a person. */
        @Override
        public String toString() {
            return "Hit[" + id + "]";
        }
    }

    public boolean nothing() {
        return cases.isEmpty() && papers.isEmpty() && people.isEmpty();
    }
}
