package org.nastavnik.launch;

import java.util.List;
import org.nastavnik.organization.OrganizationKind;

/** How many organisations a municipality has to choose from. */
public final class Registry {

    private final List<ChosenOrganizations.KindCount> kinds;

    Registry(List<ChosenOrganizations.KindCount> kinds) {
        this.kinds = kinds;
    }

    public int total() {
        return kinds.stream().mapToInt(ChosenOrganizations.KindCount::number).sum();
    }

    /** Without somebody to whom the first task could go. */
    public int headless() {
        return kinds.stream().mapToInt(ChosenOrganizations.KindCount::headless).sum();
    }

    public int of(OrganizationKind kind) {
        return kinds.stream()
                .filter(count -> count.kind() == kind)
                .mapToInt(ChosenOrganizations.KindCount::number)
                .sum();
    }
}
