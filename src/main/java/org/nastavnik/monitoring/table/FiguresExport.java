package org.nastavnik.monitoring.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.monitoring.figures.Figures;
import org.nastavnik.monitoring.figures.IndicatorFigures;

/** The figures that somebody looks at as a workbook. */
public final class FiguresExport {

    private FiguresExport() {}

    /**
     * @param only the one organisation that is shown; null for the municipality with all of them
     * @param counts without small groups of an organisation
     */
    public static byte[] xlsx(Figures figures, Long only, boolean counts) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(
                "Код",
                "Раздел",
                "Показатель",
                "Кто",
                "Числитель",
                "Знаменатель",
                "Значение, %",
                "Цель, %",
                "Примечание"));
        for (IndicatorFigures indicator : figures.indicators()) {
            if (only == null) {
                rows.add(row(indicator, "Муниципалитет", indicator.municipality(), false));
            }
            indicator.organizations().forEach((id, figure) -> {
                boolean shown = only == null ? figure.state() != FigureState.NOT_CONCERNED : only.equals(id);
                if (shown) {
                    rows.add(row(indicator, figures.names().get(id), figure, counts));
                }
            });
        }
        try (Workbook book = new Workbook()) {
            book.sheet("Показатели", rows);
            return book.bytes();
        }
    }

    private static List<Object> row(IndicatorFigures figures, String who, Figure figure, boolean counts) {
        boolean small = counts
                && figures.indicator().kind() == IndicatorKind.SHARE
                && figure.numerator() != null
                && figure.numerator() > 0
                && figure.numerator() < Figure.SMALL_GROUP;
        return Arrays.asList(
                figures.indicator().code(),
                figures.indicator().section(),
                figures.indicator().name(),
                who,
                small ? null : figure.numerator(),
                small ? null : figure.denominator(),
                small ? null : figure.value(),
                figures.target(),
                small ? "меньше " + Figure.SMALL_GROUP : figure.state().title());
    }
}
