package org.nastavnik.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * «Агрегированная база данных о кураторах наставничества» (Altai): who is curator where, since when and by which order,
 * trained or not, and how to reach them at work. Read from roles, orders and trainings; nothing is typed for it.
 */
@Service
@Transactional(readOnly = true)
public class CuratorBase {

    public static final int SIZE = 25;
    private static final int MOST = 20_000;

    /** The curator's row in the register: by the account, else by the same full name in the same organisation. */
    private static final String FROM = """
            from organization o
            join organization_municipality m on m.id = o.municipality_id
            left join organization_role r on r.organization_id = o.id and r.role = 'CURATOR' and r.until is null
            left join organization_user u on u.login = r.login
            left join lateral (
              select p.id from participant_person p
              where p.login = u.login
                 or (p.organization_id = o.id and p.login is null and p.kind in ('TEACHER', 'HEAD')
                     and p.search_name = replace(lower(concat_ws(' ', u.last_name, u.first_name, u.middle_name)), 'ё', 'е'))
              order by p.login is null, p.id limit 1) person on true
            left join lateral (
              select max(VALID) as through from training t
              where t.person_id = person.id and t.hours >= :hours and t.issued_on <= :today) trained on true
            where o.municipality_id in (:overseen) and o.closed_at is null
              and (:municipality = 0 or o.municipality_id = :municipality)
              and (:q = '' or lower(o.short_name) like :like
                   or replace(lower(concat_ws(' ', u.last_name, u.first_name, u.middle_name)), 'ё', 'е') like :like)
              and (:state = '' or :state = case when u.login is null then 'VACANT'
                     when trained.through >= :today then 'TRAINED' else 'UNTRAINED' end)
            """.replace("VALID", TrainingRules.VALID_THROUGH);

    private final JdbcClient jdbc;
    private final TrainingRules rules;
    private final Directory directory;
    private final Clock clock;

    CuratorBase(JdbcClient jdbc, TrainingRules rules, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.directory = directory;
        this.clock = clock;
    }

    /** What is asked for, as it stands in the URL; {@code state} is TRAINED, UNTRAINED, VACANT or empty. */
    public record Filter(String q, Long municipality, String state, int page) {
        public Filter {
            q = q == null ? "" : q.strip();
            state = state == null ? "" : state;
            page = Math.max(0, page);
        }
    }

    /**
     * An organisation and its curator.
     *
     * @param name null where nobody is curator
     * @param personId the row of the register; null where there is none
     * @param order number and date of the newest order on implementation; null where none was issued
     * @param trainedThrough the last day of the training that counts; null where there is none
     */
    @PersonalData
    public record Row(
            Long personId,
            PersonName name,
            String position,
            String email,
            String organization,
            String municipality,
            LocalDate since,
            String order,
            LocalDate orderOn,
            LocalDate trainedThrough,
            boolean trained) {

        @Override
        public String toString() {
            return "Row[…]";
        }
    }

    /** @param more there is a next page */
    public record Page(List<Row> rows, boolean more, long total) {}

    public Page find(Viewer viewer, Filter filter) {
        List<Row> rows = rows(viewer, filter, SIZE + 1, (long) filter.page() * SIZE);
        long total = bind("select count(*) " + FROM, viewer, filter)
                .query(Long.class)
                .single();
        boolean more = rows.size() > SIZE;
        return new Page(more ? rows.subList(0, SIZE) : rows, more, total);
    }

    /** All that were found, for the export. */
    public List<Row> all(Viewer viewer, Filter filter) {
        return rows(viewer, filter, MOST, 0);
    }

    private List<Row> rows(Viewer viewer, Filter filter, int limit, long offset) {
        LocalDate today = today(viewer);
        return bind(
                        "select person.id as person_id, u.last_name, u.first_name, u.middle_name, u.position, u.email,"
                                + " o.short_name, m.name as municipality, (r.since at time zone m.zone)::date as since,"
                                + " paper.number, paper.dated, trained.through "
                                + FROM.replace("where o.municipality_id in", """
                                        left join lateral (
                                          select d.number, d.dated from document d join programme g on g.id = d.programme_id
                                          where g.organization_id = o.id and d.kind = 'IMPLEMENTATION_ORDER'
                                          order by d.id desc limit 1) paper on true
                                        where o.municipality_id in""")
                                + " order by m.name, o.short_name, o.id limit :limit offset :offset",
                        viewer,
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> read(row, today))
                .list();
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.now(clock.withZone(directory.zoneOf(viewer.login())));
    }

    private JdbcClient.StatementSpec bind(String sql, Viewer viewer, Filter filter) {
        return jdbc.sql(sql)
                .param("overseen", TrainingList.orNone(viewer.overseen()))
                .param("municipality", filter.municipality() == null ? 0L : filter.municipality())
                .param("q", filter.q())
                .param("like", TrainingList.like(filter.q()))
                .param("state", filter.state())
                .param("hours", rules.countedHours())
                .param("validYears", rules.validYears())
                .param("today", today(viewer));
    }

    private static Row read(ResultSet row, LocalDate today) throws SQLException {
        String lastName = row.getString("last_name");
        LocalDate through = row.getObject("through", LocalDate.class);
        return new Row(
                row.getObject("person_id", Long.class),
                lastName == null
                        ? null
                        : new PersonName(lastName, row.getString("first_name"), row.getString("middle_name")),
                row.getString("position"),
                row.getString("email"),
                row.getString("short_name"),
                row.getString("municipality"),
                row.getObject("since", LocalDate.class),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                through,
                through != null && !through.isBefore(today));
    }
}
