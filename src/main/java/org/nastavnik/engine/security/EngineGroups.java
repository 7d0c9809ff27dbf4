package org.nastavnik.engine.security;

import java.util.List;
import java.util.Set;

/** The groups that carry the engine's grants: one for each role of the glossary, spelled as in organization.Role. */
final class EngineGroups {

    static final String ADMINISTRATOR = "administrator";
    static final String HEAD = "head";
    static final String COORDINATOR = "coordinator";

    /** They read every task, instance and history of their municipalities, and complete none but their own. */
    static final Set<String> OVERSEERS = Set.of(COORDINATOR, "municipalCurator", "regionalCoordinator");

    /** Everybody but the administrator. */
    static final List<String> PEOPLE = List.of(
            HEAD,
            "curator",
            "mentor",
            COORDINATOR,
            "municipalCurator",
            "operator",
            "commissionMember",
            "regionalCoordinator");

    private EngineGroups() {}
}
