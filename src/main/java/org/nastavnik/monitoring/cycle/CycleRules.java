package org.nastavnik.monitoring.cycle;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the monitoring.
 *
 * @param deviation percentage points to the half-year before from which on the curator explains a figure
 * @param returnDays how many days a curator has for a report that was returned after its date
 */
@ConfigurationProperties("nastavnik.monitoring")
public record CycleRules(
        @DefaultValue("10") BigDecimal deviation,
        @DefaultValue("3") int returnDays) {

    public CycleRules {
        if (deviation.signum() <= 0 || returnDays < 1) {
            throw new IllegalArgumentException("nastavnik.monitoring: deviation and days begin above 0");
        }
    }
}
