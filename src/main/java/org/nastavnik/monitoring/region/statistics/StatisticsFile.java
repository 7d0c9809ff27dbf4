package org.nastavnik.monitoring.region.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.ComparableState;
import org.nastavnik.monitoring.region.figures.MunicipalityState;
import org.nastavnik.monitoring.region.figures.RegionFigures;
import org.nastavnik.shared.Refusal;

/**
 * A form of federal statistical observation filled with the region's approved figures: each value in its cell, labels where
 * they are given, and a sheet that says what the values are made of and which cells stayed empty.
 */
public final class StatisticsFile {

    private static final int LABEL_WIDTH = 50 * 256;

    private final XSSFWorkbook book;
    private final CellStyle wrapped;
    private final CellStyle decimal;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    private StatisticsFile(XSSFWorkbook book) {
        this.book = book;
        this.wrapped = book.createCellStyle();
        this.wrapped.setWrapText(true);
        this.decimal = book.createCellStyle();
        this.decimal.setDataFormat(book.createDataFormat().getFormat("0.0"));
    }

    /** @param cells of the one form */
    public static byte[] xlsx(RegionFigures figures, List<FormCell> cells) {
        if (cells.isEmpty()) {
            throw new Refusal("В этой форме нет ни одной записи: сначала укажите, что в какую ячейку ставить.");
        }
        if (figures.empty()) {
            throw new Refusal("За " + figures.period().title()
                    + " ни один муниципалитет не утвердил показатели: выгружать пока нечего.");
        }
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new StatisticsFile(book).fill(figures, cells);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(RegionFigures figures, List<FormCell> cells) {
        Map<String, ComparableFigure> totals = new HashMap<>();
        figures.totals().forEach(total -> totals.put(total.code(), total));
        List<String[]> empty = new ArrayList<>();
        for (FormCell cell : cells) {
            Sheet sheet = sheets.computeIfAbsent(
                    cell.sheet().toLowerCase(Locale.ROOT), key -> book.createSheet(cell.sheet()));
            label(sheet, cell.rowLabelAt(), cell.rowLabel());
            label(sheet, cell.columnLabelAt(), cell.columnLabel());
            ComparableFigure total = totals.get(cell.code());
            Number value = total == null ? null : cell.part().of(total);
            if (value == null) {
                empty.add(new String[] {
                    cell.sheet(),
                    cell.address().write(),
                    cell.code(),
                    total == null ? "показателя нет в перечне этого полугодия" : why(total)
                });
            } else {
                Cell target = at(sheet, cell.address());
                target.setCellValue(value.doubleValue());
                if (cell.part() == FigurePart.VALUE) {
                    target.setCellStyle(decimal);
                }
            }
        }
        notes(figures, cells.get(0).form(), empty);
    }

    private static String why(ComparableFigure total) {
        return total.state() == ComparableState.NOT_COMPARABLE
                ? "ни в одном утвердившем муниципалитете нет такого показателя"
                : total.state().title();
    }

    private void label(Sheet sheet, CellAddress place, String text) {
        if (text != null) {
            Cell cell = at(sheet, place);
            cell.setCellValue(text);
            cell.setCellStyle(wrapped);
            if (place.column() == 1) {
                sheet.setColumnWidth(0, LABEL_WIDTH);
            }
        }
    }

    private static Cell at(Sheet sheet, CellAddress address) {
        Row row = sheet.getRow(address.row() - 1);
        return (row == null ? sheet.createRow(address.row() - 1) : row)
                .getCell(address.column() - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private void notes(RegionFigures figures, String form, List<String[]> empty) {
        Sheet sheet = book.createSheet(FormCell.NOTES);
        sheet.setColumnWidth(0, LABEL_WIDTH);
        sheet.setColumnWidth(1, LABEL_WIDTH);
        line(sheet, "Форма", form);
        line(sheet, "Регион", figures.region());
        line(sheet, "Период", figures.period().title());
        line(
                sheet,
                "Сопоставимые показатели",
                figures.mappingShipped() ? "исходное сопоставление" : "версия " + figures.mappingVersion());
        line(
                sheet,
                "Муниципалитетов с утверждёнными показателями",
                figures.in(MunicipalityState.APPROVED) + " из "
                        + figures.municipalities().size());
        figures.municipalities().stream()
                .filter(one -> one.state() != MunicipalityState.APPROVED)
                .forEach(one -> line(sheet, "Не учтён: " + one.name(), one.stateWords()));
        empty.forEach(one -> line(sheet, "Пустая ячейка: лист «" + one[0] + "», " + one[1] + ", " + one[2], one[3]));
    }

    private static void line(Sheet sheet, String head, String text) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        row.createCell(0).setCellValue(head);
        row.createCell(1).setCellValue(text);
    }
}
