package org.nastavnik.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person waits for from others: head and curator for everything of their organisation that is not their own turn,
 * those who watch a municipality or region for what is late there.
 */
@Component
class AwaitedTasks {

    /** Of each place the most urgent ones, by its index: a condition with «or» over both ways would read all tasks. */
    private static final String URGENT = """
             cross join lateral (select x.* from engine_open_task x where %s
                                   and x.assignee is distinct from :login
                                   and not (x.assignee is null and x.candidate_group = any(array
                                            (select group_id_ from act_id_membership where user_id_ = :login)))
                                 order by x.urgency, x.task_id limit :limit) t
            """;

    private static final String LED =
            "select t.* from organization l" + URGENT.formatted("x.organization_id = l.id") + "where l.id in (:led)";

    private static final String OVERSEEN = "select t.* from organization_municipality m"
            + URGENT.formatted("x.municipality = m.code and x.urgency < :now") + "where m.id in (:overseen)";

    private final JdbcClient jdbc;

    AwaitedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param performer the person, or the role where nobody has taken it */
    record Row(
            String id,
            String name,
            String organization,
            Long programmeId,
            String programme,
            String performer,
            Instant due) {}

    List<Row> of(Viewer viewer, Instant now, int limit) {
        Set<Long> led = viewer.led();
        if (led.isEmpty() && viewer.overseen().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select t.task_id, t.name, t.programme_id, t.due_at, p.title, o.short_name, g.name as post, g.role,
                               u.last_name, u.first_name, u.middle_name
                        from (""" + LED + " union " + OVERSEEN + """
                               order by urgency, task_id limit :limit) t
                                 left join programme p on p.id = t.programme_id
                                 left join organization o on o.id = t.organization_id
                                 left join organization_group g on g.id = t.candidate_group
                                 left join organization_user u on u.login = t.assignee
                        order by t.urgency, t.task_id""")
                .param("led", orNone(led))
                .param("overseen", orNone(viewer.overseen()))
                .param("now", now.toEpochMilli())
                .param("login", viewer.login())
                .param("limit", limit)
                .query(AwaitedTasks::read)
                .list();
    }

    /** SQL knows no empty list; no row has the id 0. */
    private static Set<Long> orNone(Set<Long> ids) {
        return ids.isEmpty() ? Set.of(0L) : ids;
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        String last = row.getString("last_name");
        // who of the commission scores whom is nobody's affair
        boolean named = last != null && !Role.COMMISSION_MEMBER.name().equals(row.getString("role"));
        return new Row(
                row.getString("task_id"),
                row.getString("name"),
                row.getString("short_name"),
                row.getObject("programme_id", Long.class),
                row.getString("title"),
                named
                        ? new PersonName(last, row.getString("first_name"), row.getString("middle_name")).brief()
                        : row.getString("post"),
                SqlTime.read(row, "due_at"));
    }
}
