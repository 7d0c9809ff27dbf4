package org.nastavnik.cockpit.debt;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.organization.Viewer;
import org.springframework.web.util.UriComponentsBuilder;

/** What a debt map shows and whom its reminder reaches; stands in the page's address, so that it can be kept and sent. */
public interface DebtScope {

    /** Organisations {@code o} in the places that the person oversees. */
    String PLACES = """
             o.closed_at is null
             and (:everything or o.municipality_id in (:municipalities))
             and (:municipality = 0 or o.municipality_id = :municipality)
            """;

    Long municipality();

    String q();

    /** Goes on from an organisation {@code o} and a task {@code t} to what {@link #where} asks about. */
    String joined();

    String where();

    /** What {@link #where} asks for. */
    Map<String, Object> parameters(Viewer viewer);

    /** What stands in the address beside municipality and words; null where it is not chosen. */
    Map<String, Object> chosen();

    /** Address of a page with the same filter, such as {@code /debts.xlsx?stage=WORK}. */
    default String of(String path) {
        return of(path, 0);
    }

    default String of(String path, int number) {
        Map<String, Object> set = new LinkedHashMap<>(places());
        set.putAll(chosen());
        set.put("page", number == 0 ? null : number);
        return address(path, set);
    }

    /** Address of the other map: the same places, by other steps. */
    default String elsewhere(String path) {
        return address(path, places());
    }

    private Map<String, Object> places() {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("municipality", municipality());
        set.put("q", q().isEmpty() ? null : q());
        return set;
    }

    private static String address(String path, Map<String, Object> set) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> present = set.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        present.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(present).toUriString();
    }

    /** What {@link #PLACES} asks for, and the words; only the municipalities that the person oversees. */
    default Map<String, Object> placeParameters(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("everything", viewer.isAdministrator());
        // SQL knows no empty list; no row has the id 0
        parameters.put("municipalities", viewer.overseen().isEmpty() ? Set.of(0L) : viewer.overseen());
        parameters.put("municipality", municipality() == null ? 0L : municipality());
        parameters.put("q", q());
        parameters.put("like", "%" + q().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return parameters;
    }
}
