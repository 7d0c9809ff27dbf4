package org.nastavnik.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pairs as lists show them: who, how they stand, last and next meeting, silence; two statements for a page of a programme
 * of any size. Where names are shown, what is left of erased persons is not, and the reading is noted.
 */
@Component
@Transactional(readOnly = true)
public class PairList {

    public static final int PAGE = 50;

    private static final String WORKING = "p.state = 'OPEN' and p.dissolved_on is null";
    private static final String NAME = "concat_ws(' ', %1$s.last_name, %1$s.first_name, %1$s.middle_name)";
    private static final String NOT_ERASED = "not exists (select 1 from shared_erased_person e where e.person_id = %s)";

    private final JdbcClient jdbc;
    private final SilenceRule rule;
    private final AccessLog accessLog;
    private final Clock clock;

    PairList(JdbcClient jdbc, SilenceRule rule, AccessLog accessLog, Clock clock) {
        this.jdbc = jdbc;
        this.rule = rule;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Which pairs.
     *
     * @param programmeId null: of all programmes
     * @param mentorLogin only this mentor's; null: everybody's
     * @param open only those that still work, the longest silence first; else all
     * @param silent only those that have not met for too long, in that order too
     */
    public record Filter(Long programmeId, String mentorLogin, boolean open, boolean silent) {

        public static Filter of(long programmeId, String mentorLogin, boolean silent) {
            return new Filter(programmeId, mentorLogin, false, silent);
        }
    }

    /** @param total how many there are on all pages */
    public record Page(List<PairRow> rows, long total) {}

    /** @param reading under which words the reading of names is noted; null: without names */
    public Page find(Filter filter, int first, int size, String reading) {
        boolean names = reading != null;
        String order = filter.open() || filter.silent()
                ? "days desc nulls last, p.id"
                : filter.programmeId() == null ? "p.id desc" : "p.id";
        long[] total = {0};
        List<PairRow> rows = jdbc.sql("select * from (" + (names ? NAMED : UNNAMED).formatted(WORKING, where(filter))
                        + ") p order by " + order + " limit :size offset :first")
                .param("programme", filter.programmeId() == null ? 0L : filter.programmeId())
                .param("login", filter.mentorLogin() == null ? "" : filter.mentorLogin())
                .param("now", SqlTime.of(clock.instant()))
                .param("stages", PairingStage.meeting())
                .param("remind", rule.remindAfter())
                .param("size", size)
                .param("first", first)
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return row(row, names);
                })
                .list();
        if (names) {
            accessLog.read(rows.stream().flatMap(row -> row.people().stream()).toList(), reading);
        }
        return new Page(rows, total[0]);
    }

    private static String where(Filter filter) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (filter.programmeId() != null) {
            conditions.add("p.programme_id = :programme");
        }
        if (filter.mentorLogin() != null) {
            conditions.add("m.login = :login");
        }
        if (filter.open()) {
            conditions.add("p.state = 'OPEN'");
        }
        if (filter.silent()) {
            conditions.add("s.days >= :remind");
        }
        return String.join(" and ", conditions);
    }

    private static final String COLUMNS = """
            select p.id, p.form, p.state, p.stage, p.dissolved_on, p.next_meeting_on, p.next_meeting_on < t.today as missed,
                   h.meetings, h.last_on, s.days, count(*) over () as total""";

    private static final String ROWS = """

            from pairing p
                     join programme g on g.id = p.programme_id
                     join organization_municipality y on y.id = g.municipality_id
                     join participant_person m on m.id = p.mentor_id
                     cross join lateral (select (cast(:now as timestamptz) at time zone y.zone)::date as today) t
                     cross join lateral (select case when %1$s and p.stage in (:stages) then t.today - p.quiet_from end as days) s
                     left join lateral (select count(*) as meetings, max(held_on) as last_on
                                        from pairing_meeting where pairing_id = p.id) h on true
            """;

    private static final String UNNAMED = COLUMNS + ROWS + " where %2$s";

    private static final String NAMED =
            COLUMNS + ", p.mentor_id, " + NAME.formatted("m") + " as mentor, w.mentees, w.ids"
                    + ROWS
                    + " cross join lateral (select string_agg(" + NAME.formatted("n")
                    + ", ', ' order by n.last_name, n.first_name, n.id) as mentees, array_agg(n.id) as ids"
                    + " from pairing_mentee x join participant_person n on n.id = x.person_id"
                    + " where x.pairing_id = p.id and x.left_on is null and " + NOT_ERASED.formatted("n.id") + ") w"
                    + " where %2$s and w.mentees is not null and " + NOT_ERASED.formatted("m.id");

    private PairRow row(ResultSet row, boolean names) throws SQLException {
        PairingState state = PairingState.valueOf(row.getString("state"));
        boolean working = state == PairingState.OPEN && row.getObject("dissolved_on") == null;
        Integer days = row.getObject("days", Integer.class);
        List<Long> people = new ArrayList<>();
        if (names) {
            people.add(row.getLong("mentor_id"));
            people.addAll(Arrays.asList((Long[]) row.getArray("ids").getArray()));
        }
        return new PairRow(
                row.getLong("id"),
                MentoringForm.valueOf(row.getString("form")),
                working
                        ? PairingStage.valueOf(row.getString("stage")).title()
                        : state == PairingState.OPEN ? "прекращается" : state.title(),
                working,
                row.getInt("meetings"),
                row.getObject("last_on", LocalDate.class),
                row.getObject("next_meeting_on", LocalDate.class),
                row.getBoolean("missed"),
                days == null ? null : rule.of(days),
                names ? row.getString("mentor") : null,
                names ? row.getString("mentees") : null,
                people);
    }
}
