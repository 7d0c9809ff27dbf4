package org.nastavnik.monitoring.region.statistics;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.nastavnik.shared.Refusal;

/** A cell of a sheet; row and column begin with 1. */
public record CellAddress(int row, int column) {

    private static final Pattern WRITTEN = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})");
    private static final String RUSSIAN = "АВСЕНКМОРТХУ";
    private static final String LATIN = "ABCEHKMOPTXY";

    /** «C12», also «с 12», in Russian letters that look the same, and «$C$12». */
    public static CellAddress parse(String text) {
        String bare =
                latin(text == null ? "" : text.replaceAll("[\\s\\u00a0]", "").toUpperCase(Locale.ROOT));
        Matcher matcher = WRITTEN.matcher(bare);
        if (matcher.matches()) {
            int column = CellReference.convertColStringToIndex(matcher.group(1)) + 1;
            int row = Integer.parseInt(matcher.group(2));
            if (column <= SpreadsheetVersion.EXCEL2007.getMaxColumns()
                    && row <= SpreadsheetVersion.EXCEL2007.getMaxRows()) {
                return new CellAddress(row, column);
            }
        }
        throw new Refusal(
                "cell",
                "Ячейка «" + (text == null ? "" : text.strip())
                        + "» не понята: укажите столбец буквами и строку числом, как в Excel, например C12.");
    }

    private static String latin(String text) {
        StringBuilder read = new StringBuilder();
        for (char letter : text.toCharArray()) {
            int at = RUSSIAN.indexOf(letter);
            read.append(at < 0 ? letter : LATIN.charAt(at));
        }
        return read.toString();
    }

    public String write() {
        return CellReference.convertNumToColString(column - 1) + row;
    }
}
