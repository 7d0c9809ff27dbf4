package org.nastavnik.monitoring.outcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.table.XlsxExport;

/** A cycle's figures as a workbook: the municipality, its organisations, the half-years. */
public final class ResultsFile {

    private static final List<String> TOTALS = List.of(
            "Код",
            "Раздел",
            "Показатель",
            "Факт, %",
            "Числитель",
            "Знаменатель",
            "Учтено в двух организациях",
            "Цель, %",
            "Достигнута",
            "Было, %",
            "Изменение, п. п.",
            "Организаций",
            "Из них достигли",
            "Примечание");
    private static final List<String> SCHOOLS = List.of(
            "Организация",
            "Вид организации",
            "Код",
            "Значение, %",
            "Да/нет",
            "Числитель",
            "Знаменатель",
            "Было, %",
            "Примечание");

    private ResultsFile() {}

    /** @param counts without small groups of an organisation and what its curator wrote */
    public static byte[] xlsx(List<ResultLine> lines, List<SchoolLine> schools, Results.Trend trend, boolean counts) {
        try (XlsxExport book = new XlsxExport(
                        "Сводные показатели", TOTALS, 8, 28, 60, 10, 11, 12, 14, 10, 12, 10, 12, 12, 12, 30);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            lines.forEach(line -> book.row(
                    line.code(),
                    line.section(),
                    line.name(),
                    line.value(),
                    line.numerator(),
                    line.denominator(),
                    line.twice(),
                    line.target(),
                    line.hasTarget() ? line.reached() : null,
                    line.previous(),
                    line.change(),
                    line.schools(),
                    line.hasTarget() || line.paper() ? line.schoolsReached() : null,
                    line.state().title()));
            book.next("Организации", SCHOOLS, 36, 36, 8, 12, 8, 11, 12, 10, 60);
            schools.forEach(line -> school(book, line, counts));
            List<String> head = new ArrayList<>(List.of("Код"));
            head.addAll(trend.periods().stream().map(HalfYear::title).toList());
            book.next("Динамика, %", head, 8, 24, 24, 24, 24, 24, 24);
            trend.lines().forEach((code, values) -> {
                List<Object> row = new ArrayList<>(List.of(code));
                values.forEach(value -> row.add(value == null ? null : value.value()));
                book.row(row.toArray());
            });
            book.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void school(XlsxExport book, SchoolLine line, boolean counts) {
        boolean small = counts
                && line.kind() == IndicatorKind.SHARE
                && line.numerator() != null
                && line.numerator() > 0
                && line.numerator() < Figure.SMALL_GROUP;
        book.row(
                line.organization(),
                line.organizationKind().title(),
                line.code(),
                small ? null : line.value(),
                line.answer(),
                small ? null : line.numerator(),
                small ? null : line.denominator(),
                small ? null : line.previous(),
                small
                        ? "меньше " + Figure.SMALL_GROUP
                        : line.explanation() == null || counts ? line.state().title() : line.explanation());
    }
}
