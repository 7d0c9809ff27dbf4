package org.nastavnik.participant.exchange;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.UploadedTables;

/** An uploaded list of persons with what its uploader has said about columns and rows; seen by nobody else. */
@Entity
@jakarta.persistence.Table(name = "participant_file")
public class PersonFile extends UploadedTables {

    private int tableNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> chosenColumns = new HashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> answers = new HashMap<>();

    protected PersonFile() {}

    PersonFile(long municipalityId, List<Table> tables, int tableNumber, String uploadedBy, Instant now) {
        super(municipalityId, tables, uploadedBy, now);
        this.tableNumber = tableNumber;
    }

    /** Another sheet: what was said about the columns and rows of the one before does not hold for it. */
    void choose(int number) {
        if (number != tableNumber) {
            this.tableNumber = number;
            this.chosenColumns = new HashMap<>();
            this.answers = new HashMap<>();
        }
    }

    void say(Map<Integer, FileColumn> columns) {
        Map<String, String> all = new HashMap<>(chosenColumns);
        columns.forEach((column, meaning) -> all.put(column.toString(), meaning.name()));
        this.chosenColumns = all;
    }

    void answer(Map<Integer, RowAnswer> given) {
        Map<String, String> all = new HashMap<>(answers);
        given.forEach((row, answer) -> all.put(row.toString(), answer.text()));
        this.answers = all;
    }

    Map<Integer, FileColumn> columns() {
        Map<Integer, FileColumn> columns = new HashMap<>();
        chosenColumns.forEach((column, meaning) -> columns.put(Integer.valueOf(column), FileColumn.valueOf(meaning)));
        return columns;
    }

    RowAnswer answer(int row) {
        return RowAnswer.of(answers.get(Integer.toString(row)));
    }

    public int tableNumber() {
        return tableNumber;
    }

    public Table chosen() {
        return table(tableNumber);
    }
}
