package org.nastavnik.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists people with logins and organisations, a page at a time; the caller checks rights. */
@Service
@Transactional(readOnly = true)
public class StaffList {

    public static final int SIZE = 50;

    private final JdbcClient jdbc;

    StaffList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param more there is a next page */
    public record Page<T>(List<T> rows, int number, boolean more, long total) {}

    /** @param entered has ever logged in with a password of the own */
    public record Person(
            long number,
            String login,
            PersonName name,
            String position,
            List<Role> roles,
            boolean enabled,
            boolean entered) {}

    /** @param head Фамилия И. О., null where there is none */
    public record Place(long id, OrganizationKind kind, String shortName, String city, boolean closed, String head) {}

    /** Those who work in the place itself; those of a municipality's organisations stand with their organisation. */
    public Page<Person> people(Workplace place, String q, int number) {
        String where = " from organization_user u where "
                + switch (place.place()) {
                    case ORGANIZATION -> "u.organization_id = :place";
                    case MUNICIPALITY -> "u.municipality_id = :place and u.organization_id is null";
                    case REGION -> "u.region_id = :place";
                    case EVERYWHERE ->
                        ":place = 0 and u.organization_id is null and u.municipality_id is null and u.region_id is null";
                }
                + " and (:q = '' or translate(lower(concat_ws(' ', u.last_name, u.first_name, u.middle_name)), 'ё', 'е')"
                + " like :like)";
        List<Person> rows = jdbc.sql(
                        "select u.number, u.login, u.last_name, u.first_name, u.middle_name, u.position, u.enabled,"
                                + " u.must_change_password, (select string_agg(r.role, ',') from organization_role r"
                                + " where r.login = u.login and r.until is null) as roles" + where
                                + " order by u.enabled desc, u.last_name, u.first_name, u.number limit :limit offset :offset")
                .param("place", place.id())
                .param("q", q)
                .param("like", like(q))
                .param("limit", SIZE + 1)
                .param("offset", (long) number * SIZE)
                .query(StaffList::person)
                .list();
        long total = jdbc.sql("select count(*)" + where)
                .param("place", place.id())
                .param("q", q)
                .param("like", like(q))
                .query(Long.class)
                .single();
        return page(rows, number, total);
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        String roles = row.getString("roles");
        return new Person(
                row.getLong("number"),
                row.getString("login"),
                new PersonName(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                row.getString("position"),
                roles == null
                        ? List.of()
                        : Arrays.stream(roles.split(","))
                                .map(Role::valueOf)
                                .sorted()
                                .toList(),
                row.getBoolean("enabled"),
                !row.getBoolean("must_change_password"));
    }

    /** @param withoutHead only those that have nobody to lead them */
    public Page<Place> organizations(
            long municipalityId, String q, OrganizationKind kind, boolean withoutHead, int number) {
        String from = """
                 from organization o
                 left join organization_role r on r.organization_id = o.id and r.role = 'HEAD' and r.until is null
                 left join organization_user h on h.login = r.login
                 where o.municipality_id = :municipality and (:kind = '' or o.kind = :kind)
                   and (not :withoutHead or (h.login is null and o.closed_at is null))
                   and (:q = '' or translate(lower(o.short_name || ' ' || o.city), 'ё', 'е') like :like)""";
        List<Place> rows = bind(
                        jdbc.sql("select o.id, o.kind, o.short_name, o.city, o.closed_at, h.last_name, h.first_name,"
                                + " h.middle_name " + from
                                + " order by o.closed_at is not null, o.short_name, o.id limit :limit offset :offset"),
                        municipalityId,
                        q,
                        kind,
                        withoutHead)
                .param("limit", SIZE + 1)
                .param("offset", (long) number * SIZE)
                .query(StaffList::place)
                .list();
        long total = bind(jdbc.sql("select count(*) " + from), municipalityId, q, kind, withoutHead)
                .query(Long.class)
                .single();
        return page(rows, number, total);
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement,
            long municipality,
            String q,
            OrganizationKind kind,
            boolean withoutHead) {
        return statement
                .param("municipality", municipality)
                .param("q", q)
                .param("like", like(q))
                .param("kind", kind == null ? "" : kind.name())
                .param("withoutHead", withoutHead);
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        String head = row.getString("last_name") == null
                ? null
                : new PersonName(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name"))
                        .brief();
        return new Place(
                row.getLong("id"),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getString("short_name"),
                row.getString("city"),
                row.getObject("closed_at") != null,
                head);
    }

    private static <T> Page<T> page(List<T> rows, int number, long total) {
        boolean more = rows.size() > SIZE;
        return new Page<>(more ? rows.subList(0, SIZE) : rows, number, more, total);
    }

    private static String like(String q) {
        return "%" + q.toLowerCase(java.util.Locale.ROOT).replace('ё', 'е').replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
