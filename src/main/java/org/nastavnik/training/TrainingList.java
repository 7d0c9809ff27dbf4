package org.nastavnik.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Viewer;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.shared.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Trainings by name for those who may know the names: head and curator of the organisation, staff of the municipality; and
 * figures by municipality for the region.
 */
@Service
@Transactional(readOnly = true)
public class TrainingList {

    public static final int SIZE = 25;

    /** A row of the export that nobody reads further. */
    private static final int MOST = 50_000;

    private static final String FROM = """
             from training t
             join participant_person p on p.id = t.person_id
             join organization o on o.id = p.organization_id
             where (p.organization_id in (:led) or o.municipality_id in (:served))
               and p.kind in ('TEACHER', 'HEAD', 'PARTNER_EMPLOYEE')
               and (:q = '' or p.search_name like :like or lower(o.short_name) like :like)
               and (:kind = '' or p.kind = :kind)
               and (:state = '' or case when VALID < :today then 'EXPIRED'
                                        when VALID <= :soon then 'EXPIRING' else 'VALID' end = :state)
               and (not :counted or t.hours >= :hours)""".replace("VALID", TrainingRules.VALID_THROUGH);

    private final JdbcClient jdbc;
    private final TrainingRules rules;
    private final Directory directory;
    private final Clock clock;

    TrainingList(JdbcClient jdbc, TrainingRules rules, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.directory = directory;
        this.clock = clock;
    }

    /** What is asked for, as it stands in the URL. */
    public record Filter(String q, PersonKind kind, Validity state, boolean counted, int page) {
        public Filter {
            q = q == null ? "" : q.strip();
            page = Math.max(0, page);
        }
    }

    /** One training and whose it is. */
    @PersonalData
    public record Row(
            long id,
            long personId,
            PersonName name,
            PersonKind kind,
            String organization,
            String title,
            String provider,
            int hours,
            String certificate,
            LocalDate issuedOn,
            LocalDate validThrough,
            Validity state,
            TrainingSource source) {

        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** @param more there is a next page */
    public record Page(List<Row> rows, boolean more, long total) {}

    /** Today where the viewer works. */
    public LocalDate today(Viewer viewer) {
        ZoneId zone = directory.zoneOf(viewer.login());
        return LocalDate.now(clock.withZone(zone));
    }

    public Page find(Viewer viewer, Filter filter) {
        List<Row> rows = rows(viewer, filter, SIZE + 1, (long) filter.page() * SIZE);
        long total = bind("select count(*) " + FROM, viewer, filter)
                .query(Long.class)
                .single();
        boolean more = rows.size() > SIZE;
        return new Page(more ? rows.subList(0, SIZE) : rows, more, total);
    }

    public void export(Viewer viewer, Filter filter, Consumer<Row> sheet) {
        rows(viewer, filter, MOST, 0).forEach(sheet);
    }

    private List<Row> rows(Viewer viewer, Filter filter, int limit, long offset) {
        LocalDate today = today(viewer);
        return bind(
                        "select t.id, t.person_id, p.last_name, p.first_name, p.middle_name, p.kind, o.short_name, t.title,"
                                + " t.provider, t.hours, t.certificate, t.issued_on, t.source, "
                                + TrainingRules.VALID_THROUGH + " as valid_through " + FROM
                                + " order by p.last_name, p.first_name, p.id, t.issued_on desc, t.id limit :limit offset :offset",
                        viewer,
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> read(row, today))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, Viewer viewer, Filter filter) {
        LocalDate today = today(viewer);
        return jdbc.sql(sql)
                .param("led", orNone(viewer.led()))
                .param("served", orNone(viewer.served()))
                .param("q", filter.q())
                .param("like", like(filter.q()))
                .param("kind", filter.kind() == null ? "" : filter.kind().name())
                .param("state", filter.state() == null ? "" : filter.state().name())
                .param("counted", filter.counted())
                .param("hours", rules.countedHours())
                .param("today", today)
                .param("soon", today.plusDays(rules.warnDays()))
                .param("validYears", rules.validYears());
    }

    /** How many of a municipality's heads and teachers there are, and how many of them are trained today. */
    public record Figures(String municipality, int heads, int trainedHeads, int teachers, int trainedTeachers) {}

    /** For the region: figures only. One statement. */
    public List<Figures> figures(Viewer viewer) {
        return jdbc.sql("""
                        select m.name, count(*) filter (where p.kind = 'HEAD') as heads,
                               count(*) filter (where p.kind = 'HEAD' and p.trained) as trained_heads,
                               count(*) filter (where p.kind = 'TEACHER') as teachers,
                               count(*) filter (where p.kind = 'TEACHER' and p.trained) as trained_teachers
                        from organization_municipality m
                        left join organization o on o.municipality_id = m.id
                        left join lateral (
                          select s.kind, exists (select 1 from training t where t.person_id = s.id and t.hours >= :hours
                                                 and t.issued_on <= :today and VALID >= :today) as trained
                          from participant_person s
                          where s.organization_id = o.id and s.kind in ('HEAD', 'TEACHER')) p on true
                        where m.id in (:overseen) group by m.id, m.name order by m.name""".replace("VALID", TrainingRules.VALID_THROUGH))
                .param("overseen", orNone(viewer.overseen()))
                .param("hours", rules.countedHours())
                .param("today", today(viewer))
                .param("validYears", rules.validYears())
                .query((row, n) -> new Figures(
                        row.getString("name"),
                        row.getInt("heads"),
                        row.getInt("trained_heads"),
                        row.getInt("teachers"),
                        row.getInt("trained_teachers")))
                .list();
    }

    static Set<Long> orNone(Set<Long> ids) {
        return ids.isEmpty() ? Set.of(0L) : ids;
    }

    static String like(String typed) {
        return "%" + typed.toLowerCase().replace('ё', 'е').replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private Row read(ResultSet row, LocalDate today) throws SQLException {
        LocalDate through = row.getObject("valid_through", LocalDate.class);
        return new Row(
                row.getLong("id"),
                row.getLong("person_id"),
                new PersonName(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                PersonKind.valueOf(row.getString("kind")),
                row.getString("short_name"),
                row.getString("title"),
                row.getString("provider"),
                row.getInt("hours"),
                row.getString("certificate"),
                row.getObject("issued_on", LocalDate.class),
                through,
                rules.on(today, through),
                TrainingSource.valueOf(row.getString("source")));
    }
}
