package org.nastavnik.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The tables of the paper «Показатели мониторинга» (order 25/1 of Komsomolsk, annex 2). */
final class IndicatorTables {

    private IndicatorTables() {}

    static List<Map<String, String>> indicators(List<MunicipalIndicators.Row> rows) {
        return rows.stream()
                .map(row -> Map.of(
                        "код", row.code(),
                        "раздел", row.section(),
                        "показатель", row.name(),
                        "расчёт", row.calculation()))
                .toList();
    }

    static List<Map<String, String>> targets(List<MunicipalIndicators.Row> rows) {
        return rows.stream()
                .filter(row -> !row.targets().isEmpty())
                .map(row -> Map.of("показатель", row.name(), "значения", byYear(row.targets())))
                .toList();
    }

    /** «2023 — 60; 2024 — 70». */
    private static String byYear(SortedMap<Integer, BigDecimal> targets) {
        return targets.entrySet().stream()
                .map(target -> target.getKey() + " — "
                        + target.getValue().stripTrailingZeros().toPlainString().replace('.', ','))
                .collect(Collectors.joining("; "));
    }
}
