package org.nastavnik.monitoring.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An Excel workbook of plain tables. Text stays text, whatever sign it begins with. */
final class Workbook implements AutoCloseable {

    private static final int WIDTH_OF_CHARACTER = 256;
    private static final int WIDEST = 60;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle heading = book.createCellStyle();

    Workbook() {
        Font bold = book.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setWrapText(true);
    }

    /** @param rows cells are texts, numbers or null; the first row is the heading */
    void sheet(String name, List<List<Object>> rows) {
        Sheet sheet = book.createSheet(name);
        int[] widths = new int[rows.get(0).size()];
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                Cell cell = row.createCell(c);
                write(cell, rows.get(r).get(c), r == 0);
                int length = rows.get(r).get(c) == null
                        ? 0
                        : rows.get(r).get(c).toString().length();
                widths[c] = Math.min(WIDEST, Math.max(widths[c], length + 2));
            }
        }
        for (int c = 0; c < widths.length; c++) {
            sheet.setColumnWidth(c, widths[c] * WIDTH_OF_CHARACTER);
        }
        sheet.createFreezePane(0, 1);
    }

    private void write(Cell cell, Object value, boolean head) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
        if (head) {
            cell.setCellStyle(heading);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
