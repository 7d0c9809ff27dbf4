package org.nastavnik.monitoring.cycle;

import java.math.BigDecimal;

/** Percentages and percentage points as Russian papers write them. */
public final class Points {

    private Points() {}

    /** «12,5», «10»; a dash where there is nothing. */
    public static String write(BigDecimal value) {
        if (value == null) {
            return "—";
        }
        BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return bare.toPlainString().replace('.', ',').replace('-', '−');
    }
}
