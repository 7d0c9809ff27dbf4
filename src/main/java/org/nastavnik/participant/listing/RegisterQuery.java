package org.nastavnik.participant.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.participant.SearchName;

/** The conditions of a list in SQL, only those that are asked for, so that each may find its index. */
final class RegisterQuery {

    static final String ORDER = " order by p.last_name, p.first_name, p.middle_name, p.id";

    /** Whose consent was withdrawn and who has none is shown and given out in the own organisation alone, which settles it. */
    private static final String NOT_WITHDRAWN = """
            not exists (select 1 from participant_consent w
                        where w.person_id = p.id and w.purpose = 'PARTICIPATION' and w.ending = 'WITHDRAWN'
                          and not exists (select 1 from participant_consent h where h.person_id = w.person_id
                                          and h.purpose = 'PARTICIPATION' and h.ended_on is null))""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    RegisterQuery(RegisterScope scope, RegisterFilter filter) {
        add("p.merged_into_id is null");
        add("not exists (select 1 from shared_erased_person e where e.person_id = p.id)");
        add("p.municipality_id = :municipality", "municipality", scope.municipalityId());
        limit(scope);
        if (filter.organizationId() != null) {
            add("p.organization_id = :organization", "organization", filter.organizationId());
        }
        if (filter.kind() != null) {
            add("p.kind = :kind", "kind", filter.kind().name());
        }
        if (!filter.text().isEmpty()) {
            search(scope, filter.text());
        }
        if (filter.asksForRoles()) {
            add("p.id in (select r.person_id from participant_role_period r where " + roles(scope, filter) + ")");
        }
    }

    private void limit(RegisterScope scope) {
        if (scope.operator()) {
            add(NOT_WITHDRAWN);
            return;
        }
        List<String> some = new ArrayList<>();
        if (scope.served()) {
            some.add("p.kind in ('TEACHER', 'HEAD', 'PARTNER_EMPLOYEE') and " + NOT_WITHDRAWN);
        }
        if (!scope.led().isEmpty()) {
            some.add("p.organization_id in (:led)");
            parameters.put("led", scope.led());
        }
        add(some.isEmpty() ? "false" : "(" + String.join(" or ", some) + ")");
    }

    /** In a municipality each word that was typed begins a word of the name; an organisation's own list finds any part. */
    private void search(RegisterScope scope, String text) {
        if (!scope.operator() && !scope.served()) {
            String part = SearchName.of(text).replaceAll("([\\\\%_])", "\\\\$1");
            add("p.search_name like :part", "part", "%" + part + "%");
            return;
        }
        String words = Arrays.stream(SearchName.of(text).split("[^a-zа-я0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
        if (words.isEmpty()) {
            add("false");
        } else {
            add("to_tsvector('simple', p.search_name) @@ to_tsquery('simple', :words)", "words", words);
        }
    }

    /** Whose representative somebody is, is told to nobody; who leads one organisation knows the roles there only. */
    private String roles(RegisterScope scope, RegisterFilter filter) {
        List<String> wanted = new ArrayList<>();
        wanted.add("r.role <> 'REPRESENTATIVE'");
        boolean municipal = scope.operator() || scope.served();
        wanted.add(
                municipal
                        ? "r.organization_id in (select o.id from organization o where o.municipality_id = :municipality)"
                        : "r.organization_id in (:led)");
        if (filter.role() != null) {
            wanted.add("r.role = :role");
            parameters.put("role", filter.role().name());
        }
        if (filter.programmeId() != null) {
            wanted.add("r.programme_id = :programme");
            parameters.put("programme", filter.programmeId());
        }
        if (filter.period() != null) {
            wanted.add("r.from_on <= :last and (r.until_on is null or r.until_on >= :first)");
            parameters.put("first", filter.period().firstDay());
            parameters.put("last", filter.period().lastDay());
        }
        return String.join(" and ", wanted);
    }

    private void add(String condition) {
        conditions.add(condition);
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
