package org.nastavnik.cockpit;

import org.nastavnik.programme.Stage;

/** What the list of programmes shows; stands in the page's address, so that it can be kept and sent. */
public record ProgrammeFilter(String q, Stage stage, boolean overdue, int page) {

    public static final int SIZE = 50;

    public ProgrammeFilter {
        q = q == null ? "" : q.strip();
        page = Math.max(page, 0);
    }
}
