package org.nastavnik.website;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.organization.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schools and their sections as those who oversee them see it: the newest check of each running programme. */
@Service
@Transactional(readOnly = true)
public class SectionList {

    public static final int SIZE = 25;

    private static final String FROM = """
             from programme p
             join organization o on o.id = p.organization_id
             left join website_check c on c.programme_id = p.id and c.newest
             where p.stage not in ('CLOSED', 'STOPPED')
               and (:everything or p.municipality_id in (:municipalities))
               and (:q = '' or o.short_name ilike :like or p.title ilike :like)
               and (:state = '' or c.state = :state or (:state = 'NEVER' and c.id is null))""";

    private final JdbcClient jdbc;
    private final Looks looks;

    SectionList(JdbcClient jdbc, Looks looks) {
        this.jdbc = jdbc;
        this.looks = looks;
    }

    /** @param state null where the section was never checked; {@code look} null where it was not looked at */
    public record Row(
            long programmeId,
            long municipalityId,
            String organization,
            String programme,
            String address,
            Long checkId,
            CheckState state,
            Look look) {

        /** Nothing of it waits to be checked or corrected. */
        public boolean mayBegin() {
            return address != null && (state == null || !state.open());
        }
    }

    /** @param more there is a next page */
    public record Page(List<Row> rows, boolean more, long total) {}

    /** What is asked for, as it stands in the URL. */
    public record Filter(String q, String state, int page) {
        public Filter {
            q = q == null ? "" : q.strip();
            state = state == null ? "" : state;
            page = Math.max(0, page);
        }
    }

    public Page find(Viewer viewer, Filter filter) {
        List<Row> rows = bind(
                        jdbc.sql(
                                "select p.id, p.municipality_id, o.short_name, p.title, p.website_url, c.id as check_id, c.state"
                                        + " " + FROM + " order by o.short_name, p.id limit :limit offset :offset"),
                        viewer,
                        filter)
                .param("limit", SIZE + 1)
                .param("offset", (long) filter.page() * SIZE)
                .query(SectionList::read)
                .list();
        long total = bind(jdbc.sql("select count(*) " + FROM), viewer, filter)
                .query(Long.class)
                .single();
        boolean more = rows.size() > SIZE;
        return new Page(withLooks(more ? rows.subList(0, SIZE) : rows), more, total);
    }

    private List<Row> withLooks(List<Row> rows) {
        Map<Long, Look> newest = looks.newest(rows.stream()
                .map(Row::checkId)
                .filter(java.util.Objects::nonNull)
                .toList());
        List<Row> full = new ArrayList<>();
        for (Row r : rows) {
            full.add(new Row(
                    r.programmeId(),
                    r.municipalityId(),
                    r.organization(),
                    r.programme(),
                    r.address(),
                    r.checkId(),
                    r.state(),
                    r.checkId() == null ? null : newest.get(r.checkId())));
        }
        return full;
    }

    /** How far the newest audit of a municipality has come. */
    public record Progress(java.time.Instant startedAt, int all, int seen, int fine, int fixing) {
        public boolean running() {
            return seen < all;
        }
    }

    public java.util.Optional<Progress> progress(long municipalityId) {
        return jdbc.sql("""
                        select a.started_at, count(c.id) as all,
                               count(*) filter (where c.state not in ('NEW', 'QUEUED')) as seen,
                               count(*) filter (where c.state = 'FINE') as fine,
                               count(*) filter (where c.state = 'FIXING') as fixing
                        from website_audit a join website_check c on c.audit_id = a.id
                        where a.id = (select max(x.id) from website_audit x where x.municipality_id = :id)
                        group by a.id""")
                .param("id", municipalityId)
                .query((row, number) -> new Progress(
                        org.nastavnik.shared.SqlTime.read(row, "started_at"),
                        row.getInt("all"),
                        row.getInt("seen"),
                        row.getInt("fine"),
                        row.getInt("fixing")))
                .optional();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Viewer viewer, Filter filter) {
        return statement
                .param("everything", viewer.isAdministrator())
                .param("municipalities", viewer.overseen().isEmpty() ? Set.of(0L) : viewer.overseen())
                .param("q", filter.q())
                .param("like", "%" + filter.q().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("state", filter.state());
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        return new Row(
                row.getLong("id"),
                row.getLong("municipality_id"),
                row.getString("short_name"),
                row.getString("title"),
                row.getString("website_url"),
                row.getObject("check_id", Long.class),
                state == null ? null : CheckState.valueOf(state),
                null);
    }
}
