package org.nastavnik.participant.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableRow;

/** Takes the column with the special category out of a table, but for its heading. */
final class SpecialCategory {

    private SpecialCategory() {}

    static Table removed(Table table) {
        FileColumns columns = FileColumns.detect(table, Map.of());
        Integer column = columns.columns().get(FileColumn.SPECIAL_NEED);
        return column == null
                ? table
                : new Table(
                        table.title(),
                        table.rows().stream()
                                .map(row -> row.number() > columns.head().number() ? without(row, column) : row)
                                .toList());
    }

    private static TableRow without(TableRow row, int column) {
        if (row.cell(column).isEmpty()) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        cells.set(column, "");
        return new TableRow(row.number(), cells, row.lettered());
    }
}
