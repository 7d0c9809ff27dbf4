package org.nastavnik.monitoring.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorSet;

/** A set of indicators as a workbook in the columns that {@link SetTable} reads. */
public final class SetExport {

    private SetExport() {}

    public static byte[] xlsx(IndicatorSet set, List<Indicator> indicators) {
        try (Workbook book = new Workbook()) {
            book.sheet("Показатели", indicators(set, indicators));
            book.sheet("Целевые значения", targets(set, indicators));
            return book.bytes();
        }
    }

    private static List<List<Object>> indicators(IndicatorSet set, List<Indicator> indicators) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(Arrays.stream(SetColumn.values())
                .map(column -> (Object) column.heading())
                .toList());
        for (Indicator i : indicators) {
            rows.add(Arrays.asList(
                    i.code(),
                    set.code(),
                    i.section(),
                    i.kind().word(),
                    i.name(),
                    i.numerator(),
                    i.denominator(),
                    i.numeratorSource().print(),
                    i.denominatorSource() == null ? null : i.denominatorSource().print(),
                    i.formula() == null ? null : i.formula().name().toLowerCase(Locale.ROOT),
                    i.satisfiedFrom()));
        }
        return rows;
    }

    private static List<List<Object>> targets(IndicatorSet set, List<Indicator> indicators) {
        SortedSet<Integer> years = new TreeSet<>();
        indicators.forEach(i -> years.addAll(i.targets().keySet()));
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of(SetColumn.SET.heading(), SetColumn.CODE.heading()));
        years.forEach(year -> head.add(year.toString()));
        rows.add(head);
        for (Indicator i : indicators) {
            if (!i.targets().isEmpty()) {
                List<Object> row = new ArrayList<>(List.of(set.code(), i.code()));
                years.forEach(year -> row.add(i.target(year)));
                rows.add(row);
            }
        }
        return rows;
    }
}
