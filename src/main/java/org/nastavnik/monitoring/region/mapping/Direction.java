package org.nastavnik.monitoring.region.mapping;

import java.math.BigDecimal;

/** Which way an indicator should go. */
public enum Direction {
    MORE("чем больше, тем лучше"),
    LESS("чем меньше, тем лучше");

    private final String title;

    Direction(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** False where one of them is missing. */
    public boolean reaches(BigDecimal value, BigDecimal target) {
        if (value == null || target == null) {
            return false;
        }
        int compared = value.compareTo(target);
        return this == MORE ? compared >= 0 : compared <= 0;
    }
}
