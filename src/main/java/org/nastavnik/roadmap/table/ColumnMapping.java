package org.nastavnik.roadmap.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableRow;

/**
 * Which column of a file holds what.
 *
 * @param columns by meaning, beginning with 0; a meaning may be missing
 * @param headRow the number of the row with the headings; 0 where there is none
 */
public record ColumnMapping(Map<MapColumn, Integer> columns, int headRow) {

    /** Rows that may stand above the headings: the order, the title, an empty line. */
    private static final int LOOKED_AT = 15;

    private static final int ENOUGH = 3;
    private static final List<MapColumn> USUAL =
            List.of(MapColumn.NUMBER, MapColumn.TEXT, MapColumn.RESPONSIBLE, MapColumn.DUE, MapColumn.RESULT);

    public ColumnMapping {
        columns = Map.copyOf(columns);
    }

    /** By the headings; where there are none, the five columns of the Sayansky map in their order. */
    public static ColumnMapping detect(Table table) {
        for (TableRow row : table.rows().stream().limit(LOOKED_AT).toList()) {
            Map<MapColumn, Integer> found = new EnumMap<>(MapColumn.class);
            for (int i = 0; i < row.cells().size(); i++) {
                int column = i;
                MapColumn.of(row.cell(i)).ifPresent(meaning -> found.putIfAbsent(meaning, column));
            }
            if (found.size() >= ENOUGH) {
                return new ColumnMapping(found, row.number());
            }
        }
        Map<MapColumn, Integer> usual = new EnumMap<>(MapColumn.class);
        for (int i = 0; i < Math.min(USUAL.size(), table.width()); i++) {
            usual.put(USUAL.get(i), i);
        }
        return new ColumnMapping(usual, 0);
    }

    String cell(TableRow row, MapColumn meaning) {
        return columns.containsKey(meaning) ? row.cell(columns.get(meaning)) : "";
    }

    /** For the preview's choice; -1 where the file has no such column. */
    public int of(MapColumn meaning) {
        return columns.getOrDefault(meaning, -1);
    }
}
