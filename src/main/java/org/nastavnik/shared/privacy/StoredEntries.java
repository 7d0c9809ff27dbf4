package org.nastavnik.shared.privacy;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.nastavnik.shared.RussianDates;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what is kept about a person straight into entries: the query's first column is the entry's heading, each further
 * column stands under its own Russian name ({@code topic as "Тема"}). Parameters: {@code :person}, {@code :login}.
 */
public final class StoredEntries {

    private final JdbcClient jdbc;
    private final String sql;
    private final Map<String, UnaryOperator<String>> words = new HashMap<>();

    private StoredEntries(JdbcClient jdbc, String sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    public static StoredEntries read(JdbcClient jdbc, String sql) {
        return new StoredEntries(jdbc, sql);
    }

    /** A constant's name becomes its Russian title. */
    public StoredEntries titled(String label, UnaryOperator<String> title) {
        words.put(label, title);
        return this;
    }

    public List<PersonEntry> of(DataSubject subject) {
        return jdbc.sql(sql)
                .param("person", subject.hasPerson() ? subject.personId() : 0L)
                .param("login", subject.hasLogin() ? subject.login() : "")
                .query((row, number) -> entry(row))
                .list();
    }

    private PersonEntry entry(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        PersonEntry entry = PersonEntry.of(text(row, 1, columns.getColumnLabel(1)));
        for (int i = 2; i <= columns.getColumnCount(); i++) {
            String label = columns.getColumnLabel(i);
            entry.with(label, text(row, i, label));
        }
        return entry;
    }

    private String text(ResultSet row, int column, String label) throws SQLException {
        Object value = row.getObject(column);
        if (value == null) {
            return null;
        }
        if (value instanceof java.sql.Date day) {
            return RussianDates.inTable(day.toLocalDate());
        }
        if (value instanceof Timestamp moment) {
            return RussianDates.inTable(
                    moment.toInstant().atOffset(ZoneOffset.UTC).toLocalDate());
        }
        if (value instanceof Boolean yes) {
            return yes ? "да" : "нет";
        }
        return words.getOrDefault(label, UnaryOperator.identity()).apply(value.toString());
    }
}
