package org.nastavnik.monitoring.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nastavnik.monitoring.source.Source;
import org.nastavnik.training.TrainingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts persons for many sources at once: one statement for all organisations and the municipality. */
@Component
class PersonCounts {

    private final JdbcClient jdbc;
    private final TrainingRules rules;

    PersonCounts(JdbcClient jdbc, TrainingRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /**
     * @param included the organisations that the municipality's figure is made of
     */
    record Asked(Source source, Long[] included) {}

    /**
     * @param organizations persons by organisation; those with none are left out
     * @param municipality persons of the included organisations, each human once: in two registers by name and birth date
     */
    record Counted(Map<Long, Long> organizations, long municipality) {}

    List<Counted> count(PersonRows rows, List<Asked> asked, Span span) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>(span.parameters());
        parameters.put("validYears", rules.validYears());
        List<String> flags = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            PersonCondition condition = PersonCondition.of(asked.get(i).source(), i, span.day());
            parameters.putAll(condition.parameters());
            parameters.put("included" + i, asked.get(i).included());
            flags.add("coalesce(bool_or(" + condition.sql() + "), false) as f" + i);
        }
        String sql = "with people as (" + rows.sql() + "), flagged as (select organization_id, person_id, search_name,"
                + " birth_date, " + String.join(", ", flags)
                + " from people group by organization_id, person_id, search_name, birth_date), humans as (select "
                + each(asked, "bool_or(f%1$d and organization_id = any(:included%1$d)) as f%1$d")
                + " from flagged group by search_name, birth_date)"
                + " select organization_id, " + each(asked, "count(*) filter (where f%1$d) as n%1$d")
                + " from flagged group by organization_id"
                + " union all select null, " + each(asked, "count(*) filter (where f%1$d)") + " from humans";
        List<Counted> counted = new ArrayList<>();
        List<Map<Long, Long>> byOrganization = new ArrayList<>();
        long[] municipal = new long[asked.size()];
        asked.forEach(a -> byOrganization.add(new HashMap<>()));
        jdbc.sql(sql).params(parameters).query(row -> {
            long organization = row.getLong("organization_id");
            boolean all = row.wasNull();
            for (int i = 0; i < municipal.length; i++) {
                long number = row.getLong("n" + i);
                if (all) {
                    municipal[i] = number;
                } else if (number > 0) {
                    byOrganization.get(i).put(organization, number);
                }
            }
        });
        for (int i = 0; i < municipal.length; i++) {
            counted.add(new Counted(byOrganization.get(i), municipal[i]));
        }
        return counted;
    }

    private static String each(List<?> asked, String pattern) {
        return IntStream.range(0, asked.size())
                .mapToObj(i -> pattern.formatted(i))
                .collect(Collectors.joining(", "));
    }
}
