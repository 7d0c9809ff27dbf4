package org.nastavnik.shared.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cleans text and jsonb columns of chosen rows: the database picks rows that hold a name's stem, the text is cleaned here and
 * goes back row by row. A cleaned text never outgrows its column.
 */
final class TextSweep {

    private final JdbcClient jdbc;
    private final NameCleaner names;

    TextSweep(JdbcClient jdbc, NameCleaner names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    int sweep(
            String table,
            String where,
            Map<String, ?> parameters,
            List<String> columns,
            UnaryOperator<String> cleaner) {
        Map<String, Column> types = types(table);
        int changed = 0;
        for (String column : columns) {
            changed += sweep(table, where, parameters, column, types.get(bare(column)), cleaner);
        }
        return changed;
    }

    int drop(String table, String where, Map<String, ?> parameters, String column) {
        int gone = 0;
        for (Found row : find(table, where, parameters, column)) {
            if (names.hasSurname(row.words())) {
                gone += jdbc.sql("delete from " + table + " where ctid = cast(:place as tid)")
                        .param("place", row.place())
                        .update();
            }
        }
        return gone;
    }

    private List<Found> find(String table, String where, Map<String, ?> parameters, String column) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("stems", names.stems().stream().map(TextSweep::pattern).toArray(String[]::new));
        return jdbc.sql("select cast(ctid as text) place, cast(%s as text) words from %s where (%s)"
                                .formatted(column, table, where)
                        + " and translate(lower(cast(%s as text)), 'ё', 'е') like any (:stems) for update"
                                .formatted(column))
                .params(all)
                .query(Found.class)
                .list();
    }

    private int sweep(
            String table,
            String where,
            Map<String, ?> parameters,
            String column,
            Column type,
            UnaryOperator<String> cleaner) {
        int changed = 0;
        for (Found row : find(table, where, parameters, column)) {
            String cleaned = type.shorten(cleaner.apply(row.words()));
            if (!cleaned.equals(row.words())) {
                changed += jdbc.sql("update %s set %s = cast(:words as %s) where ctid = cast(:place as tid)"
                                .formatted(table, column, type.dataType()))
                        .param("words", cleaned)
                        .param("place", row.place())
                        .update();
            }
        }
        return changed;
    }

    private static String pattern(String stem) {
        return "%" + stem.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static String bare(String name) {
        return name.replace("\"", "");
    }

    private Map<String, Column> types(String table) {
        return jdbc.sql("""
                        select a.attname as name, format_type(a.atttypid, null) as data_type,
                               case when a.atttypid = 'varchar'::regtype and a.atttypmod > 4 then a.atttypmod - 4 end as longest
                        from pg_attribute a where a.attrelid = cast(:table as regclass) and a.attnum > 0""").param("table", table).query(Column.class).list().stream()
                .collect(Collectors.toMap(Column::name, column -> column));
    }

    record Found(String place, @PersonalData String words) {

        @Override
        public String toString() {
            return "Found[…]";
        }
    }

    record Column(String name, String dataType, Integer longest) {

        String shorten(String text) {
            return longest == null || text.length() <= longest ? text : text.substring(0, longest);
        }
    }
}
