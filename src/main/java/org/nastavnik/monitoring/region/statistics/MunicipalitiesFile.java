package org.nastavnik.monitoring.region.statistics;

import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.MunicipalityFigures;
import org.nastavnik.monitoring.region.figures.MunicipalityState;
import org.nastavnik.monitoring.region.figures.RegionFigures;

/**
 * What a region's form is made of: a row for each municipality, a column for each cell of the form, the region's values on
 * top. Where a municipality has no value, the cell says why, so that it can be asked.
 */
public final class MunicipalitiesFile {

    private static final String SHEET = "Муниципалитеты";
    private static final int NAME_WIDTH = 36 * 256;
    private static final int WIDTH = 24 * 256;

    private final FormBook book;
    private final RegionFigures figures;
    private final StatisticsForm form;
    private final Sheet sheet;

    private MunicipalitiesFile(FormBook book, RegionFigures figures, StatisticsForm form) {
        this.book = book;
        this.figures = figures;
        this.form = form;
        this.sheet = book.sheet(SHEET);
    }

    public static byte[] xlsx(RegionFigures figures, StatisticsForm form) {
        return FormBook.write(figures, book -> {
            MunicipalitiesFile file = new MunicipalitiesFile(book, figures, form);
            file.head();
            file.values(
                    file.row("Всего по региону", "", figures.schoolsAccepted(), figures.schoolsAsked()),
                    figures.totals(),
                    FormBook::why);
            figures.municipalities().forEach(file::municipality);
            book.notes(figures, form);
        });
    }

    private void head() {
        Row row = sheet.createRow(0);
        List<String> titles = List.of("Муниципалитет", "Показатели", "Отчётов организаций принято");
        for (int i = 0; i < titles.size(); i++) {
            book.head(row.createCell(i), titles.get(i));
            sheet.setColumnWidth(i, i == 0 ? NAME_WIDTH : WIDTH);
        }
        for (FormCell cell : form.cells()) {
            int column = row.getLastCellNum();
            book.head(row.createCell(column), title(cell));
            sheet.setColumnWidth(column, WIDTH);
        }
        sheet.createFreezePane(1, 1);
    }

    /** «Раздел 1, C12: Вовлечено обучающихся, всего (R6, числитель)»; without labels the indicator's own name. */
    private String title(FormCell cell) {
        String labels = String.join(
                ", ",
                List.of(
                                labelOf(cell, FormCell::rowLabelAt, FormCell::rowLabel),
                                labelOf(cell, FormCell::columnLabelAt, FormCell::columnLabel))
                        .stream()
                        .filter(label -> !label.isEmpty())
                        .toList());
        return cell.sheet() + ", " + cell.address().write() + ": "
                + (labels.isEmpty() ? indicator(cell.code()) : labels) + " (" + cell.code() + ", "
                + cell.part().title() + ")";
    }

    /** A label is given with one cell of its row or column and holds for all. */
    private String labelOf(FormCell cell, Function<FormCell, CellAddress> place, Function<FormCell, String> label) {
        return form.cells().stream()
                .filter(other -> other.sameSheet(cell) && label.apply(other) != null)
                .filter(other -> place.apply(other).equals(place.apply(cell)))
                .map(label)
                .findFirst()
                .orElse("");
    }

    private String indicator(String code) {
        return figures.indicators().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> one.name())
                .findFirst()
                .orElse(FormCell.UNKNOWN);
    }

    private void municipality(MunicipalityFigures one) {
        Row row = row(one.name(), one.stateWords(), one.schoolsAccepted(), one.schoolsAsked());
        if (one.state() == MunicipalityState.APPROVED) {
            values(row, one.figures(), figure -> figure.state().title());
        }
    }

    private Row row(String name, String state, int accepted, int asked) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        row.createCell(0).setCellValue(name);
        row.createCell(1).setCellValue(state);
        row.createCell(2).setCellValue(asked == 0 ? "—" : accepted + " из " + asked);
        return row;
    }

    private void values(Row row, List<ComparableFigure> own, Function<ComparableFigure, String> why) {
        for (FormCell cell : form.cells()) {
            Cell target = row.createCell(row.getLastCellNum());
            ComparableFigure figure = cell.figure(own);
            Number value = figure == null ? null : cell.part().of(figure);
            if (value != null) {
                book.number(target, value, cell.part());
            } else {
                book.label(target, figure == null ? FormCell.UNKNOWN : why.apply(figure));
            }
        }
    }
}
