package org.nastavnik.monitoring.region.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Sheet;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.MunicipalityFigures;
import org.nastavnik.monitoring.region.figures.MunicipalityState;
import org.nastavnik.monitoring.region.figures.RegionFigures;
import org.nastavnik.shared.Refusal;

/**
 * A form of federal statistical observation filled with approved figures of the region or of one of its municipalities: each
 * value in its cell, labels where they are given, and a sheet that says what the values are made of and which cells stayed
 * empty.
 */
public final class StatisticsFile {

    private final FormBook book;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final List<String[]> empty = new ArrayList<>();

    private StatisticsFile(FormBook book) {
        this.book = book;
    }

    /** The region's. */
    public static byte[] xlsx(RegionFigures figures, StatisticsForm form) {
        return FormBook.write(figures, book -> {
            StatisticsFile file = new StatisticsFile(book);
            file.fill(figures.totals(), form, FormBook::why);
            book.notes(figures, form);
            book.note(
                    "Муниципалитетов с утверждёнными показателями",
                    figures.in(MunicipalityState.APPROVED) + " из "
                            + figures.municipalities().size());
            figures.municipalities().stream()
                    .filter(one -> one.state() != MunicipalityState.APPROVED)
                    .forEach(one -> book.note("Не учтён: " + one.name(), one.stateWords()));
            file.noteEmpty();
        });
    }

    /** One municipality's, in the same cells. */
    public static byte[] xlsx(RegionFigures figures, StatisticsForm form, long municipalityId) {
        MunicipalityFigures one = figures.municipalities().stream()
                .filter(municipality -> municipality.municipalityId() == municipalityId)
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        if (one.state() != MunicipalityState.APPROVED) {
            throw new Refusal(one.name() + ", " + figures.period().title() + ": " + one.stateWords()
                    + ". Файл заполняется только утверждёнными показателями.");
        }
        return FormBook.write(figures, book -> {
            StatisticsFile file = new StatisticsFile(book);
            file.fill(one.figures(), form, figure -> figure.state().title());
            book.notes(figures, form);
            book.note("Муниципалитет", one.name());
            book.note("Отчётов организаций принято", one.schoolsAccepted() + " из " + one.schoolsAsked());
            file.noteEmpty();
        });
    }

    private void fill(List<ComparableFigure> figures, StatisticsForm form, Function<ComparableFigure, String> why) {
        for (FormCell cell : form.cells()) {
            Sheet sheet =
                    sheets.computeIfAbsent(cell.sheet().toLowerCase(Locale.ROOT), key -> book.sheet(cell.sheet()));
            label(sheet, cell.rowLabelAt(), cell.rowLabel());
            label(sheet, cell.columnLabelAt(), cell.columnLabel());
            ComparableFigure figure = cell.figure(figures);
            Number value = figure == null ? null : cell.part().of(figure);
            if (value != null) {
                book.number(FormBook.at(sheet, cell.address()), value, cell.part());
            } else {
                empty.add(new String[] {
                    cell.sheet(),
                    cell.address().write(),
                    cell.code(),
                    figure == null ? FormCell.UNKNOWN : why.apply(figure)
                });
            }
        }
    }

    private void label(Sheet sheet, CellAddress place, String text) {
        if (text != null) {
            book.label(FormBook.at(sheet, place), text);
            if (place.column() == 1) {
                sheet.setColumnWidth(0, FormBook.LABEL_WIDTH);
            }
        }
    }

    private void noteEmpty() {
        empty.forEach(one -> book.note("Пустая ячейка: лист «" + one[0] + "», " + one[1] + ", " + one[2], one[3]));
    }
}
