package org.nastavnik.launch;

import java.util.List;
import java.util.Locale;
import org.nastavnik.organization.OrganizationKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the organisations of a launch, a page at a time; the caller checks rights. */
@Service
@Transactional(readOnly = true)
public class LaunchRows {

    public static final int SIZE = 50;

    private final JdbcClient jdbc;

    LaunchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reason why it was skipped or failed, null else */
    public record Row(long organizationId, String organization, ChoiceState state, String reason, Long programmeId) {}

    /** @param led has a head, to whom the first task goes */
    public record Offer(long organizationId, String organization, OrganizationKind kind, boolean led, boolean ticked) {}

    /** @param more there is a next page */
    public record Page<T>(List<T> rows, int number, boolean more) {}

    /** Those that failed first, then those that wait. */
    public Page<Row> rows(long launchId, ChoiceState state, int number) {
        List<Row> rows = jdbc.sql("""
                        select o.id, o.short_name, c.state, c.reason, c.programme_id
                        from launch_organization c join organization o on o.id = c.organization_id
                        where c.launch_id = :launch and (:state = '' or c.state = :state)
                        order by case c.state when 'FAILED' then 1 when 'PENDING' then 2 when 'SKIPPED' then 3
                                 when 'CHOSEN' then 4 else 5 end, o.short_name, o.id
                        limit :limit offset :offset""")
                .param("launch", launchId)
                .param("state", state == null ? "" : state.name())
                .param("limit", SIZE + 1)
                .param("offset", (long) number * SIZE)
                .query((row, i) -> new Row(
                        row.getLong("id"),
                        row.getString("short_name"),
                        ChoiceState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getObject("programme_id", Long.class)))
                .list();
        return page(rows, number);
    }

    /** What may be ticked: the open organisations of the municipality. */
    public Page<Offer> offers(Launch launch, String q, OrganizationKind kind, int number) {
        List<Offer> rows = bind(
                        jdbc.sql("""
                        select o.id, o.short_name, o.kind, c.id is not null as ticked,
                               exists(select 1 from organization_role r join organization_user u on u.login = r.login
                                      where r.organization_id = o.id and r.role = 'HEAD' and r.until is null and u.enabled) as led
                        from organization o left join launch_organization c on c.organization_id = o.id and c.launch_id = :launch
                        where """ + " " + FOUND + " order by o.short_name, o.id limit :limit offset :offset"),
                        launch,
                        q,
                        kind)
                .param("launch", launch.id())
                .param("limit", SIZE + 1)
                .param("offset", (long) number * SIZE)
                .query((row, i) -> new Offer(
                        row.getLong("id"),
                        row.getString("short_name"),
                        OrganizationKind.valueOf(row.getString("kind")),
                        row.getBoolean("led"),
                        row.getBoolean("ticked")))
                .list();
        return page(rows, number);
    }

    /** The ids of all that the page finds, on whatever page they stand. */
    public List<Long> found(Launch launch, String q, OrganizationKind kind) {
        return bind(jdbc.sql("select o.id from organization o where " + FOUND), launch, q, kind)
                .query(Long.class)
                .list();
    }

    private static final String FOUND = "o.municipality_id = :municipality and o.closed_at is null"
            + " and (:kind = '' or o.kind = :kind)"
            + " and (:q = '' or translate(lower(o.short_name || ' ' || o.city), 'ё', 'е') like :like)";

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, Launch launch, String q, OrganizationKind kind) {
        return statement
                .param("municipality", launch.municipalityId())
                .param("q", q)
                .param("kind", kind == null ? "" : kind.name())
                .param(
                        "like",
                        "%" + q.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private static <T> Page<T> page(List<T> rows, int number) {
        boolean more = rows.size() > SIZE;
        return new Page<>(more ? rows.subList(0, SIZE) : rows, number, more);
    }
}
