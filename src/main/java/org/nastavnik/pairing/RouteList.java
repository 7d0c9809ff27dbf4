package org.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Routes by name, for those who lead the pairs or accompany them. */
@Service
@Transactional(readOnly = true)
public class RouteList {

    public static final int SIZE = 50;

    static final String STEPS = """
             left join lateral (select count(*) as total, count(x.done_on) as done,
                                       count(*) filter (where x.done_on is null and x.due_on < :today) as overdue,
                                       min(x.due_on) filter (where x.done_on is null) as next_on,
                                       count(*) filter (where x.level = 'SCHOOL') as school,
                                       count(x.done_on) filter (where x.level = 'SCHOOL') as school_done,
                                       count(*) filter (where x.level = 'MUNICIPAL') as municipal,
                                       count(x.done_on) filter (where x.level = 'MUNICIPAL') as municipal_done,
                                       count(*) filter (where x.level = 'REGIONAL') as regional,
                                       count(x.done_on) filter (where x.level = 'REGIONAL') as regional_done
                                from pairing_step x where x.pairing_id = p.id) n on true\
            """;

    private static final String TUTOR = """
             left join pairing_tutorship s on s.pairing_id = p.id and s.until_on is null
             left join pairing_tutor t on t.id = s.tutor_id
             left join participant_person tp on tp.id = t.person_id
             left join organization_user tu on tu.login = t.login\
            """;

    private static final String ACCOMPANIED = "(coalesce(t.login, tp.login) = :login and p.state = 'OPEN')";

    /** Each way by its index: the two ways in one condition would read the pairs of the whole country. */
    private static final String CONCERNED = """
            select x.id from programme y join pairing x on x.programme_id = y.id where y.organization_id in (:led)
            union all
            select y.pairing_id from pairing_tutor x join pairing_tutorship y on y.tutor_id = x.id and y.until_on is null
                   left join participant_person z on z.id = x.person_id
            where coalesce(x.login, z.login) = :login""";

    private static final String ROUTES = " from pairing p join programme g on g.id = p.programme_id"
            + " join organization o on o.id = g.organization_id"
            + " join pairing_mentee e on e.pairing_id = p.id and e.left_on is null"
            + " join participant_person w on w.id = e.person_id"
            + " join participant_person r on r.id = p.mentor_id" + TUTOR + STEPS
            + " where p.plan_until is not null and p.id in (" + CONCERNED + ")"
            + " and (g.organization_id in (:led) or " + ACCOMPANIED + ")"
            + " and (:all or p.state = 'OPEN') and (not :without or (s.id is null and p.tutor is null))";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Clock clock;

    RouteList(JdbcClient jdbc, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param all also of pairs that have ended
     * @param without only those whom no tutor accompanies
     */
    public record Filter(boolean all, boolean without, int page) {
        public Filter {
            page = Math.max(0, page);
        }
    }

    /**
     * The route of one mentee.
     *
     * @param mentee and {@code mentor} are null for a tutor of another organisation whom the mentee has not allowed to know
     */
    @PersonalData
    public record Row(
            long pairId,
            long personId,
            String mentee,
            String mentor,
            String organization,
            String tutor,
            PairingState state,
            int total,
            int done,
            int overdue,
            LocalDate nextOn,
            LocalDate until) {

        @Override
        public String toString() {
            return "Row[" + pairId + "]";
        }
    }

    public record Page(List<Row> rows, boolean more, long total) {}

    public Page find(Viewer viewer, Filter filter) {
        List<Row> rows = select(
                        """
                        select p.id, e.person_id, p.state, p.plan_until, n.total, n.done, n.overdue, n.next_on, o.short_name,
                               case when (g.organization_id in (:led) or t.organization_id = g.organization_id
                                          or s.agreed_on is not null) then concat_ws(' ', w.last_name, w.first_name, w.middle_name)
                               end as mentee,
                               case when (g.organization_id in (:led) or t.organization_id = g.organization_id
                                          or s.agreed_on is not null) then concat_ws(' ', r.last_name, r.first_name, r.middle_name)
                               end as mentor,
                               coalesce(nullif(concat_ws(' ', tp.last_name, tp.first_name, tp.middle_name), ''),
                                        nullif(concat_ws(' ', tu.last_name, tu.first_name, tu.middle_name), ''), t.name,
                                        p.tutor) as tutor""" + ROUTES + " order by mentee nulls last, p.id limit :limit offset :offset", viewer, filter)
                .param("limit", SIZE + 1)
                .param("offset", (long) filter.page() * SIZE)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getString("mentee"),
                        row.getString("mentor"),
                        row.getString("short_name"),
                        row.getString("tutor"),
                        PairingState.valueOf(row.getString("state")),
                        row.getInt("total"),
                        row.getInt("done"),
                        row.getInt("overdue"),
                        row.getObject("next_on", LocalDate.class),
                        row.getObject("plan_until", LocalDate.class)))
                .list();
        long total = select("select count(*)" + ROUTES, viewer, filter)
                .query(Long.class)
                .single();
        boolean more = rows.size() > SIZE;
        return new Page(more ? rows.subList(0, SIZE) : rows, more, total);
    }

    private JdbcClient.StatementSpec select(String sql, Viewer viewer, Filter filter) {
        return jdbc.sql(sql)
                .param("today", today(viewer))
                .param("led", ids(viewer.led()))
                .param("login", viewer.login())
                .param("all", filter.all())
                .param("without", filter.without());
    }

    /** For those who lead, accompany or oversee routes. */
    public boolean mayList(Viewer viewer) {
        return !viewer.led().isEmpty() || !viewer.overseen().isEmpty() || accompaniesAny(viewer.login());
    }

    /** Is this person anybody's tutor now? */
    public boolean accompaniesAny(String login) {
        return jdbc.sql(
                        "select exists (select 1 from pairing_tutor t left join participant_person tp on tp.id = t.person_id"
                                + " where coalesce(t.login, tp.login) = :login and t.until_on is null)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    LocalDate today(Viewer viewer) {
        return LocalDate.now(clock.withZone(directory.zoneOf(viewer.login())));
    }

    /** SQL knows no empty list. */
    static Collection<Long> ids(Collection<Long> ids) {
        return ids.isEmpty() ? List.of(0L) : ids;
    }
}
