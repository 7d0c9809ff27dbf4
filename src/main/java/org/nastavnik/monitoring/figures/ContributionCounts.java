package org.nastavnik.monitoring.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.source.Source;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.training.TrainingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts for one programme and its organisation; one statement for all indicators of a kind, none where there are none. */
@Component
class ContributionCounts {

    private static final String OWN_PARTICIPATION = "programme_id = :programme";
    private static final String OWN_PERSON = "person_id in (select person_id from participant_participation"
            + " where programme_id = :programme and state <> 'LEFT')";

    private final JdbcClient jdbc;
    private final TrainingRules rules;

    ContributionCounts(JdbcClient jdbc, TrainingRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** @param own of the programme */
    record Pair(long own, long organization) {}

    private static Map<String, Object> parameters(MentoringProgramme programme, Span span) {
        Map<String, Object> parameters = new HashMap<>(span.parameters());
        parameters.put("programme", programme.id());
        parameters.put("organization", programme.organizationId());
        return parameters;
    }

    Map<Indicator, Pair> persons(PersonRows rows, Set<Indicator> asked, MentoringProgramme programme, Span span) {
        Map<Indicator, Pair> counted = new HashMap<>();
        if (asked.isEmpty()) {
            return counted;
        }
        Map<String, Object> parameters = parameters(programme, span);
        parameters.put("validYears", rules.validYears());
        String own = rows == PersonRows.PARTICIPANTS ? OWN_PARTICIPATION : OWN_PERSON;
        List<Indicator> order = List.copyOf(asked);
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            PersonCondition condition = PersonCondition.of(order.get(i).numeratorSource(), i, span.day());
            parameters.putAll(condition.parameters());
            columns.add(
                    "count(distinct person_id) filter (where %1$s) as n%2$d, count(distinct person_id) filter (where (%1$s) and %3$s) as o%2$d"
                            .formatted(condition.sql(), i, own));
        }
        jdbc.sql("with people as (select * from (" + rows.sql() + ") r where r.organization_id = :organization) select "
                        + String.join(", ", columns) + " from people")
                .params(parameters)
                .query(row -> {
                    for (int i = 0; i < order.size(); i++) {
                        counted.put(order.get(i), new Pair(row.getLong("o" + i), row.getLong("n" + i)));
                    }
                });
        return counted;
    }

    /** How many papers of the kind there are, as {@link OtherCounts#papers} counts them. */
    Map<Indicator, Pair> papers(Set<Indicator> asked, MentoringProgramme programme, Span span) {
        Map<Indicator, Pair> counted = new HashMap<>();
        if (asked.isEmpty()) {
            return counted;
        }
        Map<DocumentKind, Pair> found = new HashMap<>();
        jdbc.sql("""
                        select d.kind, count(*) as n, count(*) filter (where d.programme_id = :programme) as o
                        from document d left join programme p on p.id = d.programme_id
                        where d.municipality_id = :municipality and d.organization_id = :organization
                          and coalesce(d.dated, (d.created_at at time zone :zone)::date) <= :day
                          and (p.id is null
                               or (p.starts_on <= :day and p.ends_on >= :first
                                   and (p.ended_at is null or p.ended_at >= :begin)))
                        group by d.kind""").params(parameters(programme, span)).query(row -> {
            found.put(DocumentKind.valueOf(row.getString("kind")), new Pair(row.getLong("o"), row.getLong("n")));
        });
        asked.forEach(indicator -> counted.put(
                indicator, found.getOrDefault(((Source.Paper) indicator.numeratorSource()).kind(), new Pair(0, 0))));
        return counted;
    }

    /** The exit surveys of the programme, recorded in the half-year. */
    Map<Indicator, OtherCounts.Answers> answers(Set<Indicator> asked, MentoringProgramme programme, Span span) {
        Map<Indicator, OtherCounts.Answers> counted = new HashMap<>();
        if (asked.isEmpty()) {
            return counted;
        }
        List<Indicator> order = List.copyOf(asked);
        Map<String, Object> parameters = parameters(programme, span);
        List<String> columns = OtherCounts.columns(order, parameters);
        jdbc.sql("select " + String.join(", ", columns) + " " + """
                         from evaluation_survey s
                         join evaluation_answer x on x.survey_id = s.id
                         join evaluation_question q on q.id = x.question_id and q.kind = 'MARK'
                         where s.programme_id = :programme and s.stage = 'EXIT' and s.recorded_at >= :begin and s.recorded_at < :after""")
                .params(parameters)
                .query(row -> {
                    for (int i = 0; i < order.size(); i++) {
                        counted.put(order.get(i), OtherCounts.answers(row, i));
                    }
                });
        return counted;
    }

    /** Enterprises whose people take part in the programme; with a mentor: whose people mentor there. */
    Map<Indicator, Long> partners(Set<Indicator> asked, MentoringProgramme programme, Span span) {
        Map<Indicator, Long> counted = new HashMap<>();
        if (asked.isEmpty()) {
            return counted;
        }
        Map<Boolean, Long> found = new HashMap<>();
        jdbc.sql(
                        "with people as (select * from (" + PersonRows.PARTICIPANTS.sql()
                                + ") r where r.programme_id = :programme) select count(distinct name) as n,"
                                + " count(distinct name) filter (where role = 'MENTOR') as m from (select r.role, "
                                + OtherCounts.ENTERPRISE
                                + " as name from people r join participant_person p on p.id = r.person_id and p.partner_name is not null) e")
                .params(parameters(programme, span))
                .query(row -> {
                    found.put(false, row.getLong("n"));
                    found.put(true, row.getLong("m"));
                });
        asked.forEach(indicator ->
                counted.put(indicator, found.get(((Source.Partners) indicator.numeratorSource()).withMentor())));
        return counted;
    }
}
