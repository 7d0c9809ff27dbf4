package org.nastavnik.monitoring.region.cycle;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of a region's monitoring.
 *
 * @param remindDays how many days before their day municipalities are reminded
 */
@ConfigurationProperties("nastavnik.regional-monitoring")
public record RegionRules(@DefaultValue("5") int remindDays) {

    public RegionRules {
        if (remindDays < 1) {
            throw new IllegalArgumentException("nastavnik.regional-monitoring: days begin above 0");
        }
    }
}
