package org.nastavnik.monitoring.outcome.register;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody sees of a register's rows: the operator everything, the municipality's staff learners without what identifies
 * them, the region and readers of the published version nobody.
 */
public enum RegisterView {
    OPERATED,
    SERVED,
    PUBLIC;

    static final String HIDDEN = "не показывается";

    public boolean names(RegisterRow row) {
        return this == OPERATED || this == SERVED && !row.learner();
    }

    /** In the order of the columns. */
    public List<String> cells(RegisterKind kind, RegisterRow row) {
        if (!kind.personal()) {
            return row.cells();
        }
        List<String> cells = new ArrayList<>(row.cells());
        for (int column : kind.identifying()) {
            boolean mentor = kind == RegisterKind.MENTEES
                    && kind.columns().get(column).heading().equals("Наставник");
            boolean shown = mentor ? this != PUBLIC : names(row);
            if (!shown) {
                cells.set(column, HIDDEN);
            }
        }
        return cells;
    }
}
