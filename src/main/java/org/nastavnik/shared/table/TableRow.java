package org.nastavnik.shared.table;

import java.util.List;

/**
 * One row of a table as text.
 *
 * @param number as the person sees it in the file, beginning with 1
 * @param cells trimmed, never null; a cell merged downwards stands in every row, one merged sideways in its first column
 * @param lettered columns are called by letters, as in a sheet
 */
public record TableRow(int number, List<String> cells, boolean lettered) {

    private static final int LETTERS = 26;

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** Empty where the row ends before this column. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    public boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** How many cells say something. */
    public long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** «строка 7, столбец C»: where somebody finds the cell in the file. */
    public String place(int column) {
        return "строка " + number + ", столбец " + columnName(column, lettered);
    }

    public static String columnName(int column, boolean lettered) {
        if (!lettered) {
            return Integer.toString(column + 1);
        }
        String name = "";
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            name = (char) ('A' + rest % LETTERS) + name;
        }
        return name;
    }
}
