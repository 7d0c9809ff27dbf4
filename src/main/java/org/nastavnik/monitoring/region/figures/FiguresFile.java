package org.nastavnik.monitoring.region.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;
import org.nastavnik.shared.table.XlsxExport;

/** A region's half-year as a workbook: the region, municipalities beside each other, and what every figure is made of. */
public final class FiguresFile {

    private static final List<String> TOTALS = List.of(
            "Код",
            "Сопоставимый показатель",
            "Единица",
            "Факт",
            "Числитель",
            "Знаменатель",
            "Цель региона",
            "Достигнута",
            "Было",
            "Изменение, п. п.",
            "Муниципалитетов",
            "Муниципалитетов было",
            "Организаций",
            "Достигли цели своего муниципалитета",
            "Примечание");
    private static final List<String> PARTS = List.of(
            "Муниципалитет",
            "Код",
            "Показатель муниципалитета",
            "Факт",
            "Числитель",
            "Знаменатель",
            "Цель муниципалитета",
            "Было",
            "Изменение, п. п.",
            "Организаций",
            "Достигли цели",
            "Примечание");

    private FiguresFile() {}

    public static byte[] xlsx(RegionFigures figures) {
        try (XlsxExport book =
                        new XlsxExport("Регион", TOTALS, 8, 70, 16, 10, 11, 12, 12, 11, 10, 14, 16, 20, 12, 20, 34);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            totals(book, figures);
            municipalities(book, figures);
            parts(book, figures);
            book.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void totals(XlsxExport book, RegionFigures figures) {
        for (int i = 0; i < figures.indicators().size(); i++) {
            ComparableIndicator indicator = figures.indicators().get(i);
            ComparableFigure total = figures.totals().get(i);
            book.row(
                    indicator.code(),
                    indicator.name(),
                    indicator.unit(),
                    total.value(),
                    total.numerator(),
                    total.denominator(),
                    total.target(),
                    total.target() == null || total.value() == null ? null : figures.reached(i),
                    total.previous(),
                    total.change(),
                    total.municipalities(),
                    total.municipalitiesBefore(),
                    total.schools(),
                    total.schoolsReached(),
                    total.state().title());
        }
    }

    /** A column for each indicator; what is no number is said. */
    private static void municipalities(XlsxExport book, RegionFigures figures) {
        List<String> head = new ArrayList<>(List.of("Муниципалитет", "Состояние", "Отчётов принято", "Отчётов всего"));
        figures.indicators().forEach(indicator -> head.add(indicator.code()));
        book.next("Муниципалитеты", head, 36, 36, 16, 14);
        for (MunicipalityFigures one : figures.municipalities()) {
            List<Object> row =
                    new ArrayList<>(List.of(one.name(), one.stateWords(), one.schoolsAccepted(), one.schoolsAsked()));
            one.figures().forEach(figure -> row.add(cell(figure)));
            book.row(row.toArray());
        }
        List<Object> last = new ArrayList<>(List.of("Регион", "", figures.schoolsAccepted(), figures.schoolsAsked()));
        figures.totals().forEach(total -> last.add(cell(total)));
        book.row(last.toArray());
    }

    private static Object cell(ComparableFigure figure) {
        return figure.value() == null ? figure.state().title() : figure.value();
    }

    private static void parts(XlsxExport book, RegionFigures figures) {
        book.next("Из чего", PARTS, 36, 8, 16, 10, 11, 12, 12, 10, 14, 12, 14, 36);
        figures.municipalities().stream()
                .filter(one -> one.state() == MunicipalityState.APPROVED)
                .forEach(one -> one.figures()
                        .forEach(figure -> book.row(
                                one.name(),
                                figure.code(),
                                figure.source(),
                                figure.value(),
                                figure.numerator(),
                                figure.denominator(),
                                figure.target(),
                                figure.previous(),
                                figure.change(),
                                figure.schools(),
                                figure.schoolsReached(),
                                figure.state().title())));
    }
}
