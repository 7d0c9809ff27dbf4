package org.nastavnik.pairing.tutor;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** «Тьюторы»: those whom the acting person may choose or oversees, the organisation's own first. */
@Service
@Transactional(readOnly = true)
public class TutorList {

    public static final int SIZE = 50;

    private static final int MOST = 50_000;

    private static final String FROM = " from pairing_tutor t" + TutorRows.JOINS + """
             where (t.organization_id in (:organizations)
                    or t.organization_id in (select id from organization where municipality_id in (:whole))
                    or t.municipality_id in (:municipalities) or t.region_id in (:regions))
               and (:level = '' or t.level = :level) and (:ended or t.until_on is null)\
            """;

    private final TutorAccess access;
    private final JdbcClient jdbc;

    TutorList(TutorAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /** @param ended also those who are no tutors any more */
    public record Filter(TutorLevel level, boolean ended, int page) {
        public Filter {
            page = Math.max(0, page);
        }
    }

    public record Page(List<Tutor> rows, boolean more, long total) {}

    public Page find(Filter filter) {
        List<Tutor> rows = select(
                        "select " + TutorRows.COLUMNS + FROM + order() + " limit :limit offset :offset", filter)
                .param("limit", SIZE + 1)
                .param("offset", (long) filter.page() * SIZE)
                .query(TutorRows::read)
                .list();
        long total = select("select count(*)" + FROM, filter).query(Long.class).single();
        boolean more = rows.size() > SIZE;
        return new Page(more ? rows.subList(0, SIZE) : rows, more, total);
    }

    public void export(Filter filter, Consumer<Tutor> row) {
        select("select " + TutorRows.COLUMNS + FROM + order() + " limit " + MOST, filter)
                .query(TutorRows::read)
                .list()
                .forEach(row);
    }

    private static String order() {
        return " order by array_position(array['SCHOOL', 'MUNICIPAL', 'REGIONAL'], cast(t.level as text)), place, name, t.id";
    }

    private JdbcClient.StatementSpec select(String sql, Filter filter) {
        TutorAccess.Scope scope = access.scope();
        return jdbc.sql(sql)
                .param("organizations", ids(scope.organizations()))
                .param("whole", ids(scope.whole()))
                .param("municipalities", ids(scope.municipalities()))
                .param("regions", ids(scope.regions()))
                .param("level", filter.level() == null ? "" : filter.level().name())
                .param("ended", filter.ended());
    }

    /** SQL knows no empty list. */
    private static Collection<Long> ids(Collection<Long> ids) {
        return ids.isEmpty() ? List.of(0L) : ids;
    }
}
