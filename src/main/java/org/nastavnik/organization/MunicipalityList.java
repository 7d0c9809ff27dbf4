package org.nastavnik.organization;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the municipalities of the installation, a page at a time; the caller checks rights. */
@Service
@Transactional(readOnly = true)
public class MunicipalityList {

    private final JdbcClient jdbc;

    MunicipalityList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param coordinators how many there are: without one nothing goes on */
    public record Row(long id, String name, String region, int organizations, int coordinators) {}

    public StaffList.Page<Row> find(String q, int number) {
        String from = """
                 from organization_municipality m join organization_region g on g.id = m.region_id
                 where (:q = '' or translate(lower(m.name || ' ' || g.name), 'ё', 'е') like :like)""";
        String like = "%" + q.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("([\\\\%_])", "\\\\$1") + "%";
        List<Row> rows = jdbc.sql("select m.id, m.name, g.name as region,"
                        + " (select count(*) from organization o where o.municipality_id = m.id) as organizations,"
                        + " (select count(*) from organization_role r where r.municipality_id = m.id"
                        + " and r.role = 'COORDINATOR' and r.until is null) as coordinators " + from
                        + " order by g.name, m.name limit :limit offset :offset")
                .param("q", q)
                .param("like", like)
                .param("limit", StaffList.SIZE + 1)
                .param("offset", (long) number * StaffList.SIZE)
                .query((row, i) -> new Row(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("region"),
                        row.getInt("organizations"),
                        row.getInt("coordinators")))
                .list();
        long total = jdbc.sql("select count(*) " + from)
                .param("q", q)
                .param("like", like)
                .query(Long.class)
                .single();
        boolean more = rows.size() > StaffList.SIZE;
        return new StaffList.Page<>(more ? rows.subList(0, StaffList.SIZE) : rows, number, more, total);
    }
}
