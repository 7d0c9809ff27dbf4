package org.nastavnik.shared.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes one table as XLSX row by row, so that memory does not grow with it. Texts are texts: what begins like a formula
 * is marked as quoted, so that it stays a text when somebody edits the cell.
 */
public final class XlsxExport implements TableExport {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_IN_MEMORY = 200;
    private static final int CHARACTER = 256;
    private static final int LONGEST_CELL = 32_767;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private Sheet sheet;
    private final CellStyle date;
    private final CellStyle quoted;
    private final CellStyle headline;
    private int rows;

    /** @param widths of the columns in characters */
    public XlsxExport(String name, List<String> head, int... widths) {
        // by default every part says that it may be larger than 4 GB, which many readers, our own too, do not
        // understand
        this.workbook.setZip64Mode(Zip64Mode.AsNeeded);
        this.date = workbook.createCellStyle();
        this.date.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
        this.quoted = workbook.createCellStyle();
        this.quoted.setQuotePrefixed(true);
        Font bold = workbook.createFont();
        bold.setBold(true);
        this.headline = workbook.createCellStyle();
        this.headline.setFont(bold);
        next(name, head, widths);
    }

    /** Another sheet; what is written from now on stands there. */
    public void next(String name, List<String> head, int... widths) {
        this.sheet = workbook.createSheet(name);
        this.rows = 0;
        row(head.toArray());
        sheet.getRow(0).forEach(cell -> cell.setCellStyle(headline));
        sheet.createFreezePane(0, 1);
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
        }
    }

    @Override
    public void row(Object... values) {
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                fill(row.createCell(i), values[i]);
            }
        }
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof Boolean yes) {
            cell.setCellValue(yes ? "да" : "нет");
        } else {
            String text = value.toString();
            cell.setCellValue(text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL));
            if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
                cell.setCellStyle(quoted);
            }
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
