package org.nastavnik.monitoring.region.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.ComparableState;
import org.nastavnik.monitoring.region.figures.RegionFigures;
import org.nastavnik.shared.Refusal;

/** A workbook that is filled with figures of a form: its styles, and the sheet that says what the values are made of. */
final class FormBook {

    static final int LABEL_WIDTH = 50 * 256;

    private final XSSFWorkbook book;
    private final CellStyle wrapped;
    private final CellStyle head;
    private final CellStyle decimal;
    private Sheet notes;

    private FormBook(XSSFWorkbook book) {
        this.book = book;
        this.wrapped = book.createCellStyle();
        this.wrapped.setWrapText(true);
        Font bold = book.createFont();
        bold.setBold(true);
        this.head = book.createCellStyle();
        this.head.setWrapText(true);
        this.head.setFont(bold);
        this.decimal = book.createCellStyle();
        this.decimal.setDataFormat(book.createDataFormat().getFormat("0.0"));
    }

    /** The file that is filled so; refused while nothing is approved. */
    static byte[] write(RegionFigures figures, Consumer<FormBook> fill) {
        if (figures.empty()) {
            throw new Refusal("За " + figures.period().title()
                    + " ни один муниципалитет не утвердил показатели: выгружать пока нечего.");
        }
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            fill.accept(new FormBook(book));
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sheet sheet(String name) {
        return book.createSheet(name);
    }

    static Cell at(Sheet sheet, CellAddress address) {
        Row row = sheet.getRow(address.row() - 1);
        return (row == null ? sheet.createRow(address.row() - 1) : row)
                .getCell(address.column() - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    void number(Cell cell, Number value, FigurePart part) {
        cell.setCellValue(value.doubleValue());
        if (part == FigurePart.VALUE) {
            cell.setCellStyle(decimal);
        }
    }

    void label(Cell cell, String text) {
        cell.setCellValue(text);
        cell.setCellStyle(wrapped);
    }

    void head(Cell cell, String text) {
        cell.setCellValue(text);
        cell.setCellStyle(head);
    }

    /** Why there is no value of the region. */
    static String why(ComparableFigure total) {
        return total.state() == ComparableState.NOT_COMPARABLE
                ? "ни в одном утвердившем муниципалитете нет такого показателя"
                : total.state().title();
    }

    /** What every such file says of itself. */
    void notes(RegionFigures figures, StatisticsForm form) {
        notes = book.createSheet(FormCell.NOTES);
        notes.setColumnWidth(0, LABEL_WIDTH);
        notes.setColumnWidth(1, LABEL_WIDTH);
        note("Форма", form.name());
        note(
                "Записи формы",
                form.version().title() + ", действует с полугодия: "
                        + form.version().since().title());
        note("Регион", figures.region());
        note("Период", figures.period().title());
        note(
                "Сопоставимые показатели",
                figures.mappingShipped() ? "исходное сопоставление" : "версия " + figures.mappingVersion());
    }

    void note(String title, String text) {
        Row row = notes.createRow(notes.getPhysicalNumberOfRows());
        row.createCell(0).setCellValue(title);
        row.createCell(1).setCellValue(text);
    }
}
