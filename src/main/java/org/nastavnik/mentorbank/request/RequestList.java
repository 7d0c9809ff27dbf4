package org.nastavnik.mentorbank.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.shared.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests of the acting head's or curator's organisations: those that they made and those for their mentors. The
 * mentor's organisation reads what is asked, how many mentees, whether a pair works and how often it met; no mentee.
 */
@Service
@Transactional(readOnly = true)
public class RequestList {

    public static final int SIZE = 30;

    private final JdbcClient jdbc;
    private final Rights rights;

    RequestList(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** A line of the list. */
    public record Row(
            long id,
            long programmeId,
            long personId,
            boolean own,
            String mentor,
            String asking,
            String home,
            String programme,
            RequestState state,
            String need,
            String reason,
            int mentees,
            Integer capacity,
            LocalDate startsOn,
            int pairs,
            int meetings) {

        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** The newest first; {@code more} tells of a next page. */
    public record Page(List<Row> rows, boolean more) {}

    public Page find(int page) {
        Set<Long> led = led();
        List<Row> rows = jdbc.sql("""
                        select r.id, r.programme_id, r.person_id, r.organization_id in (:led) as own,
                               concat_ws(' ', p.last_name, p.first_name, p.middle_name) as mentor,
                               a.short_name as asking, h.short_name as home, g.title as programme, r.state, r.need, r.reason,
                               (select count(*) from mentorbank_request_mentee m where m.request_id = r.id) as mentees,
                               r.capacity, r.starts_on, w.pairs, w.meetings
                        from mentorbank_request r
                        join participant_person p on p.id = r.person_id
                        join organization a on a.id = r.organization_id
                        join organization h on h.id = r.home_organization_id
                        join programme g on g.id = r.programme_id
                        left join lateral (select count(*) filter (where x.state = 'OPEN') as pairs,
                                                  coalesce(sum((select count(*) from pairing_meeting t where t.pairing_id = x.id)), 0) as meetings
                                           from pairing x
                                           where x.programme_id = r.programme_id and x.mentor_id = r.person_id
                                             and r.state = 'ACCEPTED') w on true
                        where r.organization_id in (:led) or (r.home_organization_id in (:led) and r.state <> 'DRAFT'
                              and r.sent_at is not null)
                        order by r.id desc limit :limit offset :offset""")
                .param("led", led)
                .param("limit", SIZE + 1)
                .param("offset", (long) Math.max(0, page) * SIZE)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getLong("programme_id"),
                        row.getLong("person_id"),
                        row.getBoolean("own"),
                        row.getString("mentor"),
                        row.getString("asking"),
                        row.getString("home"),
                        row.getString("programme"),
                        RequestState.valueOf(row.getString("state")),
                        row.getString("need"),
                        row.getString("reason"),
                        row.getInt("mentees"),
                        (Integer) row.getObject("capacity"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getInt("pairs"),
                        row.getInt("meetings")))
                .list();
        boolean more = rows.size() > SIZE;
        return new Page(more ? rows.subList(0, SIZE) : rows, more);
    }

    private Set<Long> led() {
        Set<Long> led = rights.viewer().roles().stream()
                .filter(held -> held.role() == Role.HEAD || held.role() == Role.CURATOR)
                .map(RoleAssignment::organizationId)
                .collect(Collectors.toSet());
        if (led.isEmpty()) {
            throw new Forbidden();
        }
        return led;
    }
}
