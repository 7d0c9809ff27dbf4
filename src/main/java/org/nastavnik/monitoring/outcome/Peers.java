package org.nastavnik.monitoring.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nastavnik.organization.OrganizationKind;

/**
 * Organisations of one kind beside each other for one indicator.
 *
 * @param median of those that have a value; null where there are none
 * @param lines the highest first, those without a value last
 */
public record Peers(OrganizationKind kind, BigDecimal median, List<SchoolLine> lines) {

    public static List<Peers> of(List<SchoolLine> lines) {
        Map<OrganizationKind, List<SchoolLine>> kinds = new LinkedHashMap<>();
        lines.stream()
                .sorted(Comparator.comparing(SchoolLine::organizationKind))
                .forEach(line -> kinds.computeIfAbsent(line.organizationKind(), kind -> new ArrayList<>())
                        .add(line));
        List<Peers> all = new ArrayList<>();
        kinds.forEach((kind, own) -> {
            List<SchoolLine> sorted = own.stream()
                    .sorted(Comparator.comparing(
                            SchoolLine::value, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                    .toList();
            all.add(new Peers(kind, median(sorted), sorted));
        });
        return all;
    }

    private static BigDecimal median(List<SchoolLine> lines) {
        List<BigDecimal> values = lines.stream()
                .map(SchoolLine::value)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (values.isEmpty()) {
            return null;
        }
        int middle = values.size() / 2;
        return values.size() % 2 == 1
                ? values.get(middle)
                : values.get(middle - 1).add(values.get(middle)).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }

    /** In percentage points from the median of its kind; null where there is no value. */
    public BigDecimal distance(SchoolLine line) {
        return line.value() == null || median == null ? null : line.value().subtract(median);
    }
}
