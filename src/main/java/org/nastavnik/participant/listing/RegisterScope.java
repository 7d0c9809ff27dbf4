package org.nastavnik.participant.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What of one municipality's register somebody may see; from the roles as they are now.
 *
 * @param led organisations of the municipality that the person leads as head or curator
 * @param operator keeps the municipality's register
 * @param served works for the municipality otherwise: knows working persons by name, of learners figures only
 */
public record RegisterScope(long municipalityId, Set<Long> led, boolean operator, boolean served) {

    public RegisterScope {
        led = Set.copyOf(led);
    }

    /** Any persons at all; the region has figures only. */
    public boolean names() {
        return operator || served || !led.isEmpty();
    }

    /** Null where the person of this organisation is not shown. */
    public Sight sight(long organizationId) {
        if (led.contains(organizationId)) {
            return Sight.OWN;
        }
        return operator ? Sight.OPERATED : served ? Sight.SERVED : null;
    }

    /** Those that are shown for at least some of the persons. */
    public List<RegisterColumn> columns() {
        return Arrays.stream(RegisterColumn.values())
                .filter(this::showsSomewhere)
                .toList();
    }

    private boolean showsSomewhere(RegisterColumn column) {
        return !led.isEmpty() && Sight.OWN.shows(column)
                || operator && Sight.OPERATED.shows(column)
                || served && Sight.SERVED.shows(column);
    }
}
