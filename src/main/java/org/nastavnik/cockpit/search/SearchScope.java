package org.nastavnik.cockpit.search;

import java.util.ArrayList;
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

    /** Which papers, only the ways that this person has: one that finds nothing keeps the others from their indexes. */
    String papers() {
        List<String> ways = new ArrayList<>();
        if (viewer.isAdministrator()) {
            ways.add("d.kind not in (:personal)");
        }
        if (!viewer.led().isEmpty()) {
            ways.add("d.organization_id in (:led)");
        }
        if (!viewer.coordinated().isEmpty()) {
            ways.add("d.region_id in (:coordinated)");
        }
        if (!viewer.overseen().isEmpty()) {
            ways.add("d.municipality_id in (:overseen) and d.kind not in (:personal)");
        }
        return ways.isEmpty() ? "false" : String.join(" or ", ways);
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
