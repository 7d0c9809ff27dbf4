package org.nastavnik.engine.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for a text in every column of the engine's schema that could hold one. */
class EngineTraces {

    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.data_type
              from information_schema.columns c
              join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
             where c.table_schema = 'camunda' and t.table_type = 'BASE TABLE'
               and c.data_type in ('character varying', 'text', 'character', 'bytea', 'json', 'jsonb')
            """;

    private final JdbcTemplate jdbc;

    EngineTraces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The {@code table.column} names in which the text occurs. */
    List<String> of(String text) {
        List<String> found = new ArrayList<>();
        for (Map<String, Object> column : jdbc.queryForList(COLUMNS)) {
            String table = "camunda." + column.get("table_name");
            String name = (String) column.get("column_name");
            String where = column.get("data_type").equals("bytea")
                    ? "position(convert_to(?, 'UTF8') in " + name + ") > 0"
                    : "position(? in " + name + "::text) > 0";
            if (jdbc.queryForObject(
                    "select exists (select 1 from " + table + " where " + where + ")", Boolean.class, text)) {
                found.add(column.get("table_name") + "." + name);
            }
        }
        return found;
    }
}
