package org.nastavnik.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nastavnik.shared.privacy.FileText;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for a word in every text, JSON and byte column of our schema and of the engine's; files are unpacked. */
final class PlantedName {

    private static final String COLUMNS = """
            select c.table_schema, c.table_name, c.column_name, c.data_type
            from information_schema.columns c
                     join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema in ('nastavnik', 'camunda') and t.table_type = 'BASE TABLE'
              and c.data_type in ('character varying', 'text', 'jsonb', 'json', 'bytea', 'character')
            order by 1, 2, 3""";

    private final JdbcTemplate jdbc;

    PlantedName(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Columns that hold the word, {@code table.column: number of rows}. */
    List<String> found(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        List<String> hits = new ArrayList<>();
        jdbc.query(COLUMNS, row -> {
            String table = row.getString(1) + ".\"" + row.getString(2) + "\"";
            String column = "\"" + row.getString(3) + "\"";
            long count = row.getString(4).equals("bytea")
                    ? inFiles(table, column, wanted)
                    : jdbc.queryForObject(
                            "select count(*) from " + table + " where position(? in lower(cast(" + column
                                    + " as text))) > 0",
                            Long.class,
                            wanted);
            if (count > 0) {
                hits.add(row.getString(2) + "." + row.getString(3) + ": " + count);
            }
        });
        return hits;
    }

    private long inFiles(String table, String column, String wanted) {
        long[] count = {0};
        jdbc.query("select " + column + " from " + table + " where " + column + " is not null", row -> {
            byte[] content = row.getBytes(1);
            String words = new String(content, StandardCharsets.UTF_8) + FileText.of(content);
            if (words.toLowerCase(Locale.ROOT).contains(wanted)) {
                count[0]++;
            }
        });
        return count[0];
    }
}
