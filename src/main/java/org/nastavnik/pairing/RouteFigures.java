package org.nastavnik.pairing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.privacy.SmallGroups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Routes at work in figures, for municipality and region. */
@Service
@Transactional(readOnly = true)
public class RouteFigures {

    private final JdbcClient jdbc;
    private final RouteList list;

    RouteFigures(JdbcClient jdbc, RouteList list) {
        this.jdbc = jdbc;
        this.list = list;
    }

    /** Figures of routes at work: of an organisation, or of a municipality where small groups are hidden. */
    public record Figures(
            String place, Long routes, Long withTutor, String school, String municipal, String regional, Long overdue) {

        public boolean hidden() {
            return routes == null;
        }
    }

    /** By organisation, for those who work for the municipality: they know its pairs in figures anyway. */
    public List<Figures> byOrganization(Viewer viewer) {
        return figures("o.short_name", "g.municipality_id in (:places)", viewer.served(), viewer);
    }

    /** By municipality, for the region: a group of fewer than five and whatever tells it is hidden. */
    public List<Figures> byMunicipality(Viewer viewer) {
        List<Figures> exact = figures("m.name", "g.municipality_id in (:places)", viewer.overseen(), viewer);
        Map<String, Long> counts = new LinkedHashMap<>();
        exact.forEach(row -> counts.put(row.place(), row.routes()));
        SmallGroups.Shown<String> shown = SmallGroups.hide(counts);
        return exact.stream()
                .map(row -> shown.counts().get(row.place()) == null
                        ? new Figures(row.place(), null, null, null, null, null, null)
                        : row)
                .toList();
    }

    private List<Figures> figures(String place, String where, Set<Long> places, Viewer viewer) {
        return jdbc.sql("select " + place + " as place, coalesce(sum(c.mentees), 0) as routes,"
                        + " coalesce(sum(c.mentees) filter (where s.id is not null or p.tutor is not null), 0) as tutored,"
                        + " sum(n.school) as school, sum(n.school_done) as school_done, sum(n.municipal) as municipal,"
                        + " sum(n.municipal_done) as municipal_done, sum(n.regional) as regional,"
                        + " sum(n.regional_done) as regional_done, sum(n.overdue) as overdue"
                        + " from pairing p join programme g on g.id = p.programme_id"
                        + " join organization o on o.id = g.organization_id"
                        + " join organization_municipality m on m.id = g.municipality_id"
                        + " left join pairing_tutorship s on s.pairing_id = p.id and s.until_on is null"
                        + " join lateral (select count(*) as mentees from pairing_mentee e"
                        + " where e.pairing_id = p.id and e.left_on is null) c on true" + RouteList.STEPS
                        + " where p.plan_until is not null and p.state = 'OPEN' and " + where
                        + " group by 1 order by 1 limit 500")
                .param("today", list.today(viewer))
                .param("places", RouteList.ids(places))
                .query((row, number) -> new Figures(
                        row.getString("place"),
                        row.getLong("routes"),
                        row.getLong("tutored"),
                        row.getLong("school_done") + " из " + row.getLong("school"),
                        row.getLong("municipal_done") + " из " + row.getLong("municipal"),
                        row.getLong("regional_done") + " из " + row.getLong("regional"),
                        row.getLong("overdue")))
                .list();
    }
}
