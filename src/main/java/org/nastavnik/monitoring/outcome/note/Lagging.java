package org.nastavnik.monitoring.outcome.note;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.monitoring.outcome.ResultLine;
import org.nastavnik.monitoring.outcome.SchoolLine;

/** Organisations that miss half of the municipality's targets or more. */
final class Lagging {

    private static final int MOST = 10;

    private Lagging() {}

    /**
     * @param goals how many targets the organisation's report can be measured by
     * @param missed codes of those it does not reach
     */
    record School(String name, int goals, List<String> missed) {}

    /** Those that miss most first. */
    static List<School> of(NoteFacts facts) {
        Map<String, BigDecimal> targets = facts.lines().stream()
                .filter(ResultLine::hasTarget)
                .collect(Collectors.toMap(ResultLine::code, ResultLine::target, (a, b) -> a));
        Map<Long, List<SchoolLine>> schools = facts.schools().stream()
                .filter(line -> targets.containsKey(line.code()) && line.value() != null)
                .collect(Collectors.groupingBy(SchoolLine::organizationId, LinkedHashMap::new, Collectors.toList()));
        List<School> lagging = new ArrayList<>();
        for (List<SchoolLine> lines : schools.values()) {
            List<String> missed = lines.stream()
                    .filter(line -> !line.reaches(targets.get(line.code())))
                    .map(SchoolLine::code)
                    .toList();
            if (!missed.isEmpty() && missed.size() * 2 >= lines.size()) {
                lagging.add(new School(lines.get(0).organization(), lines.size(), missed));
            }
        }
        return lagging.stream()
                .sorted(Comparator.comparingInt(
                                (School school) -> school.missed().size())
                        .reversed())
                .limit(MOST)
                .toList();
    }
}
