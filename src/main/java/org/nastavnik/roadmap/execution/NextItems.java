package org.nastavnik.roadmap.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The items of a map in force in short: what is overdue, then what is due next; one statement. */
@Component
@Transactional(readOnly = true)
public class NextItems {

    private final JdbcClient jdbc;

    NextItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param moved the term was moved */
    public record Item(
            String title, String responsible, LocalDate due, DueState state, boolean moved, boolean overdue) {}

    /** @param total how many there are of that kind, shown or not */
    public record Page(List<Item> items, long total) {}

    /** @param answered also what was reported of, after what is still to do */
    public Page of(long roadMapId, LocalDate today, boolean answered, int size) {
        long[] total = {0};
        List<Item> items = jdbc.sql("""
                        select concat_ws(' ', i.number, i.text) as title, i.responsible, d.due_until, d.state, d.moved > 0 as moved,
                               d.state = 'PLANNED' and d.due_until < :today as overdue, count(*) over () as total
                        from roadmap_due d join roadmap_item i on i.id = d.item_id
                        where d.road_map_id = :map and (d.state = 'PLANNED' or :answered)
                        order by d.state = 'PLANNED' desc, d.due_until, d.id limit :size""")
                .param("map", roadMapId)
                .param("today", today)
                .param("answered", answered)
                .param("size", size)
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return item(row);
                })
                .list();
        return new Page(items, total[0]);
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString("title"),
                row.getString("responsible"),
                row.getObject("due_until", LocalDate.class),
                DueState.valueOf(row.getString("state")),
                row.getBoolean("moved"),
                row.getBoolean("overdue"));
    }
}
