package org.nastavnik.monitoring.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableRow;

/**
 * The row of headings of a table: which column holds what, and the targets of which year.
 *
 * @param row its number
 */
record SetHeading(int row, Map<SetColumn, Integer> columns, Map<Integer, Integer> years) {

    /** Rows that may stand above the headings. */
    private static final int LOOKED_AT = 15;

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)( ?г\\.?| ?год)?");

    static Optional<SetHeading> of(Table table) {
        return table.rows().stream()
                .limit(LOOKED_AT)
                .map(SetHeading::read)
                .filter(heading -> heading.columns.containsKey(SetColumn.CODE)
                        && (heading.describesIndicators() || !heading.years.isEmpty()))
                .findFirst();
    }

    private static SetHeading read(TableRow row) {
        Map<SetColumn, Integer> columns = new EnumMap<>(SetColumn.class);
        Map<Integer, Integer> years = new TreeMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            int column = i;
            SetColumn.of(row.cell(i)).ifPresent(meaning -> columns.putIfAbsent(meaning, column));
            Matcher year = YEAR.matcher(row.cell(i));
            if (year.matches()) {
                years.putIfAbsent(Integer.valueOf(year.group(1)), column);
            }
        }
        return new SetHeading(row.number(), columns, years);
    }

    boolean describesIndicators() {
        return columns.containsKey(SetColumn.NUMERATOR_SOURCE);
    }

    String cell(TableRow row, SetColumn column) {
        return columns.containsKey(column) ? row.cell(columns.get(column)) : "";
    }

    String place(TableRow row, SetColumn column) {
        return columns.containsKey(column) ? row.place(columns.get(column)) : "строка " + row.number();
    }
}
