package org.nastavnik.monitoring.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.source.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is counted that is not persons: papers, answers of surveys, partner enterprises. */
@Component
class OtherCounts {

    private static final String COLUMNS = """
            count(distinct s.person_id) filter (where %2$s) as p%1$d, count(*) filter (where %2$s) as a%1$d,
            sum(x.answer) filter (where %2$s) as m%1$d,
            count(*) filter (where %2$s and x.answer >= :least%1$d) as s%1$d""";

    private final JdbcClient jdbc;

    OtherCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The organisations that have each kind of paper: their own, or one of a programme that ran in the half-year, dated by its
     * last day.
     */
    Map<DocumentKind, Set<Long>> papers(Set<DocumentKind> kinds, Span span) {
        Map<DocumentKind, Set<Long>> having = new HashMap<>();
        if (kinds.isEmpty()) {
            return having;
        }
        jdbc.sql("""
                        select distinct d.organization_id, d.kind
                        from document d
                        left join programme p on p.id = d.programme_id
                        where d.municipality_id = :municipality and d.organization_id is not null and d.kind = any(:kinds)
                          and coalesce(d.dated, (d.created_at at time zone :zone)::date) <= :day
                          and (p.id is null
                               or (p.starts_on <= :day and p.ends_on >= :first
                                   and (p.ended_at is null or p.ended_at >= :begin)))""")
                .params(span.parameters())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    having.computeIfAbsent(DocumentKind.valueOf(row.getString("kind")), kind -> new HashSet<>())
                            .add(row.getLong("organization_id"));
                });
        return having;
    }

    /**
     * @param answers how many marks were given
     * @param marks their sum
     * @param satisfied how many of them are those of satisfied people
     */
    record Answers(long people, long answers, long marks, long satisfied) {

        static final Answers NONE = new Answers(0, 0, 0, 0);
    }

    /** By organisation, under 0 for the municipality; one map for each indicator. A programme's exit surveys of the half-year. */
    List<Map<Long, Answers>> answers(List<Indicator> surveys, Span span, Set<Long> organizations) {
        List<Map<Long, Answers>> all = new ArrayList<>();
        surveys.forEach(survey -> all.add(new HashMap<>()));
        if (surveys.isEmpty()) {
            return all;
        }
        Map<String, Object> parameters = new HashMap<>(span.parameters());
        parameters.put("included", organizations.toArray(Long[]::new));
        String columns = String.join(", ", columns(surveys, parameters));
        jdbc.sql("select g.organization_id, " + columns + " " + """
                         from programme g
                         join organization o on o.id = g.organization_id and (o.closed_at is null or o.closed_at >= :after)
                         join evaluation_survey s on s.programme_id = g.id and s.stage = 'EXIT'
                              and s.recorded_at >= :begin and s.recorded_at < :after
                         join evaluation_answer x on x.survey_id = s.id
                         join evaluation_question q on q.id = x.question_id and q.kind = 'MARK'
                         where g.municipality_id = :municipality and g.organization_id = any(:included)
                         group by grouping sets ((g.organization_id), ())""")
                .params(parameters)
                .query(row -> {
                    for (int i = 0; i < all.size(); i++) {
                        all.get(i).put(row.getLong("organization_id"), answers(row, i));
                    }
                });
        return all;
    }

    /** The columns of each survey, over answers x, surveys s and questions q; what they ask for is added to the parameters. */
    static List<String> columns(List<Indicator> surveys, Map<String, Object> parameters) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < surveys.size(); i++) {
            Source.Survey source = (Source.Survey) surveys.get(i).numeratorSource();
            Integer least = surveys.get(i).satisfiedFrom();
            parameters.put("measure" + i, source.measure().name());
            parameters.put("role" + i, source.role().name());
            parameters.put("least" + i, least == null ? 0 : least);
            columns.add(COLUMNS.formatted(i, "q.measure = :measure%1$d and s.respondent = :role%1$d".formatted(i)));
        }
        return columns;
    }

    static Answers answers(ResultSet row, int i) throws SQLException {
        return new Answers(row.getLong("p" + i), row.getLong("a" + i), row.getLong("m" + i), row.getLong("s" + i));
    }

    /** An enterprise however its name is written. */
    static final String ENTERPRISE =
            "regexp_replace(translate(lower(p.partner_name), 'ё', 'е'), '[^a-zа-я0-9]', '', 'g')";

    /** Enterprises that the municipality's organisations name as their partners; with a mentor: who works in the half-year. */
    long partners(boolean withMentor, Span span) {
        String rows = withMentor
                ? "with people as (" + PersonRows.PARTICIPANTS.sql()
                        + ") select person_id from people where role = 'MENTOR'"
                : "select s.person_id from participant_stay s join organization o on o.id = s.organization_id"
                        + " where o.municipality_id = :municipality and s.from_on <= :day"
                        + " and (s.until_on is null or s.until_on > :day)";
        return jdbc.sql("select count(distinct " + ENTERPRISE + ")"
                        + " from participant_person p where p.partner_name is not null and p.id in (" + rows
                        + ")")
                .params(span.parameters())
                .query(Long.class)
                .single();
    }
}
