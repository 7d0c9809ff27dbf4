package org.nastavnik.launch;

import java.util.List;
import java.util.Set;
import org.nastavnik.organization.OrganizationKind;

/**
 * Which organisations of the municipality begin a programme.
 *
 * @param kinds all of these kinds; empty where single ones were chosen on the page
 */
public record Choice(Set<OrganizationKind> kinds) {

    public Choice {
        kinds = Set.copyOf(kinds);
    }

    public static Choice all() {
        return new Choice(Set.of(OrganizationKind.values()));
    }

    public static Choice of(List<OrganizationKind> kinds) {
        return new Choice(Set.copyOf(kinds));
    }

    /** Those ticked on the page. */
    public static Choice single() {
        return new Choice(Set.of());
    }
}
