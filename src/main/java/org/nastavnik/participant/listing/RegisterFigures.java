package org.nastavnik.participant.listing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.shared.privacy.SmallGroups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many persons of which kind are in the registers of a municipality's organisations; small groups are hidden. */
@Service
@Transactional(readOnly = true)
public class RegisterFigures {

    private final JdbcClient jdbc;

    RegisterFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An organisation's numbers as text, in the order of {@link PersonKind}. */
    public record Line(String organization, List<String> counts, String total) {}

    private record Key(long id, String name) {}

    /** Who keeps the register sees the persons anyway, so that nothing need be hidden from him or her. */
    public List<Line> of(RegisterScope scope) {
        Map<Key, Map<PersonKind, Long>> counts = new LinkedHashMap<>();
        jdbc.sql("""
                        select o.id, o.short_name, p.kind, count(p.id) as total
                        from organization o
                                 left join participant_person p on p.organization_id = o.id and p.merged_into_id is null
                        where o.municipality_id = :municipality and (o.closed_at is null or p.id is not null)
                        group by o.id, o.short_name, p.kind
                        order by o.short_name, o.id""").param("municipality", scope.municipalityId()).query(row -> {
            Map<PersonKind, Long> own =
                    counts.computeIfAbsent(new Key(row.getLong("id"), row.getString("short_name")), key -> none());
            if (row.getString("kind") != null) {
                own.put(PersonKind.valueOf(row.getString("kind")), row.getLong("total"));
            }
        });
        List<Line> lines = new ArrayList<>();
        counts.forEach((organization, own) -> lines.add(line(organization.name(), own, scope.operator())));
        return lines;
    }

    private static Map<PersonKind, Long> none() {
        Map<PersonKind, Long> counts = new EnumMap<>(PersonKind.class);
        for (PersonKind kind : PersonKind.values()) {
            counts.put(kind, 0L);
        }
        return counts;
    }

    private static Line line(String organization, Map<PersonKind, Long> counts, boolean open) {
        if (open) {
            long total = counts.values().stream().mapToLong(Long::longValue).sum();
            return new Line(
                    organization, counts.values().stream().map(String::valueOf).toList(), Long.toString(total));
        }
        SmallGroups.Shown<PersonKind> shown = SmallGroups.hide(counts);
        return new Line(
                organization,
                counts.keySet().stream().map(shown::text).toList(),
                shown.total() == null ? SmallGroups.HIDDEN : shown.total().toString());
    }
}
