package org.nastavnik.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the meetings that a person may see: those of the municipalities overseen, and those the person is invited to. */
@Service
@Transactional(readOnly = true)
public class MeetingList {

    public static final int SIZE = 20;

    private final JdbcClient jdbc;

    MeetingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the list; the time is the municipality's own. */
    public record Row(
            long id,
            String municipality,
            MeetingState state,
            LocalDateTime startsAt,
            String place,
            int decisions,
            int open,
            int failed) {}

    /** @param more there is a next page */
    public record Page(List<Row> rows, boolean more) {}

    public Page find(Viewer viewer, MeetingState state, int page) {
        List<Row> rows = jdbc.sql("""
                        select m.id, m.state, m.starts_at, coalesce(m.place, 'дистанционно') as place, y.name, y.zone,
                               d.decisions, d.open, d.failed
                        from meeting m
                        join organization_municipality y on y.id = m.municipality_id
                        left join lateral (select count(*) as decisions,
                                                  count(*) filter (where x.state = 'OPEN') as open,
                                                  count(*) filter (where x.state = 'FAILED') as failed
                                           from meeting_decision x
                                           where x.meeting_id = m.id and x.state <> 'DRAFT') d on true
                        where (:everything or m.municipality_id in (:municipalities)
                               or (m.state <> 'DRAFT' and exists (select 1 from meeting_participant p
                                   where p.meeting_id = m.id and p.login = :login)))
                          and (:state = '' or m.state = :state)
                        order by m.starts_at desc nulls first, m.id desc limit :limit offset :offset""")
                .param("everything", viewer.isAdministrator())
                .param("municipalities", viewer.overseen().isEmpty() ? Set.of(0L) : viewer.overseen())
                .param("login", viewer.login())
                .param("state", state == null ? "" : state.name())
                .param("limit", SIZE + 1)
                .param("offset", (long) page * SIZE)
                .query(MeetingList::read)
                .list();
        boolean more = rows.size() > SIZE;
        return new Page(more ? rows.subList(0, SIZE) : rows, more);
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        var starts = SqlTime.read(row, "starts_at");
        return new Row(
                row.getLong("id"),
                row.getString("name"),
                MeetingState.valueOf(row.getString("state")),
                starts == null ? null : LocalDateTime.ofInstant(starts, ZoneId.of(row.getString("zone"))),
                row.getString("place"),
                row.getInt("decisions"),
                row.getInt("open"),
                row.getInt("failed"));
    }
}
