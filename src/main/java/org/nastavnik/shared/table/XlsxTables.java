package org.nastavnik.shared.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nastavnik.shared.Refusal;

/** The sheets of an Excel workbook, the hidden ones left out. */
final class XlsxTables {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", RUSSIAN);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", RUSSIAN);

    private XlsxTables() {}

    static List<Table> read(byte[] content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            List<Table> tables = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                    tables.add(table(workbook.getSheetAt(i)));
                }
            }
            return tables;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            // the library answers a broken file with many kinds of exceptions
            throw TableReader.refusal(
                    "Книга Excel повреждена и не читается: откройте её в Excel, сохраните заново и загрузите ещё раз.");
        }
    }

    private static Table table(Sheet sheet) {
        DataFormatter format = new DataFormatter(RUSSIAN);
        SortedMap<Integer, List<String>> grid = new TreeMap<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                String raw = raw(cell, format);
                if (!raw.isBlank()) {
                    put(
                            cells,
                            cell.getColumnIndex(),
                            TableReader.text(raw, row.getRowNum() + 1, cell.getColumnIndex(), true));
                }
            }
            if (!cells.isEmpty()) {
                grid.put(row.getRowNum(), cells);
                TableReader.requireRows(grid.size());
            }
        }
        sheet.getMergedRegions().forEach(region -> fillDown(grid, region));
        List<TableRow> rows = new ArrayList<>();
        grid.forEach((index, cells) -> rows.add(new TableRow(index + 1, cells, true)));
        return new Table(sheet.getSheetName(), rows);
    }

    private static void put(List<String> cells, int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** A formula is not computed: its last result stands beside it in the file. */
    private static String raw(Cell cell, DataFormatter format) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return date(cell);
        }
        if (cell.getCellType() != CellType.FORMULA) {
            return format.formatCellValue(cell);
        }
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> number(cell.getNumericCellValue());
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            default -> "=" + cell.getCellFormula();
        };
    }

    /** Excel makes a date of «октябрь 2021», which it shows without the day. */
    private static String date(Cell cell) {
        LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
        String shown = cell.getCellStyle().getDataFormatString().toLowerCase(Locale.ROOT);
        return (shown.contains("d") || shown.contains("д") ? DAY : MONTH).format(day);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** What is merged downwards holds for each of its rows. */
    private static void fillDown(SortedMap<Integer, List<String>> grid, CellRangeAddress region) {
        int column = region.getFirstColumn();
        List<String> first = grid.get(region.getFirstRow());
        if (first != null && column < first.size()) {
            grid.subMap(region.getFirstRow() + 1, region.getLastRow() + 1)
                    .values()
                    .forEach(cells -> put(cells, column, first.get(column)));
        }
    }
}
