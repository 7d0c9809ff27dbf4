package org.nastavnik.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The indicators of the target model and their values by year (order 25/1 of Komsomolsk, annex 2). */
final class IndicatorSheet {

    private static final String SET = "komsomolsk-2020-2024";
    private static final List<Map<String, String>> INDICATORS = read("indicators");
    private static final List<Map<String, String>> TARGETS = read("targets");

    private IndicatorSheet() {}

    static List<Map<String, String>> indicators() {
        return INDICATORS.stream()
                .map(row -> Map.of(
                        "код", row.get("indicator_code").substring(1),
                        "раздел", row.get("section"),
                        "показатель", row.get("name_ru"),
                        "расчёт", calculation(row)))
                .toList();
    }

    private static String calculation(Map<String, String> row) {
        return switch (row.get("kind")) {
            case "yes_no" -> "да или нет";
            default -> row.get("numerator_ru") + " / " + row.get("denominator_ru") + " × 100 %";
        };
    }

    static List<Map<String, String>> targets() {
        Map<String, String> names = INDICATORS.stream()
                .collect(Collectors.toMap(row -> row.get("indicator_code"), row -> row.get("name_ru")));
        return TARGETS.stream()
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>(row);
                    cells.remove("programme_set");
                    cells.put("показатель", names.get(cells.remove("indicator_code")));
                    return cells;
                })
                .toList();
    }

    private static List<Map<String, String>> read(String file) {
        try {
            List<String> lines = new ClassPathResource("programme/" + file + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            Function<String, String[]> cells = line -> line.split(";", -1);
            String[] names = cells.apply(lines.get(0));
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < names.length; i++) {
                    row.put(names[i], cells.apply(line)[i]);
                }
                if (SET.equals(row.get("programme_set"))) {
                    rows.add(row);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
