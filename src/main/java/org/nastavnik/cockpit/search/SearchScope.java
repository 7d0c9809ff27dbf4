package org.nastavnik.cockpit.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;

/** Whose things a person may find: as the lists of cases, papers and persons show them. */
final class SearchScope {

    private static final Set<Long> NONE = Set.of(0L);

    private final Viewer viewer;

    SearchScope(Viewer viewer) {
        this.viewer = viewer;
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("everything", viewer.isAdministrator());
        parameters.put("led", orNone(viewer.led()));
        parameters.put("overseen", orNone(viewer.overseen()));
        parameters.put("coordinated", orNone(viewer.coordinated()));
        return parameters;
    }

    /** Persons: those of the own organisation, the operator's municipality, and adults for others who serve it. */
    Map<String, Object> people() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("led", orNone(viewer.led()));
        parameters.put("served", orNone(viewer.served()));
        parameters.put(
                "operated",
                orNone(viewer.roles().stream()
                        .filter(held -> held.role() == Role.OPERATOR)
                        .map(RoleAssignment::municipalityId)
                        .collect(Collectors.toSet())));
        return parameters;
    }

    boolean leads(long organizationId) {
        return viewer.led().contains(organizationId);
    }

    boolean findsPeople() {
        return !viewer.led().isEmpty() || !viewer.served().isEmpty();
    }

    /** SQL knows no empty list; no row has the id 0. */
    private static Set<Long> orNone(Set<Long> ids) {
        return ids.isEmpty() ? NONE : ids;
    }

    static List<String> words(String text) {
        return List.of(text.split("[^a-zа-я0-9]+")).stream()
                .filter(word -> !word.isEmpty())
                .limit(6)
                .toList();
    }
}
