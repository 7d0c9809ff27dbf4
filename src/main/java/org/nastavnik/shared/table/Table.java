package org.nastavnik.shared.table;

import java.util.List;

/** One table of a file: a sheet, a table of a document, or a CSV file as a whole. Rows without any text are left out. */
public record Table(String title, List<TableRow> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /** Columns of the widest row. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
