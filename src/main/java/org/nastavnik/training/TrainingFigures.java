package org.nastavnik.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.participant.PersonKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is trained on a day: the numerators of indicators 2.8 (heads) and 2.9 (teachers) of order 25/1, «36 ч. и более,
 * действующая». One course has to have the hours.
 */
@Service
@Transactional(readOnly = true)
public class TrainingFigures {

    private static final String TRAINED = "exists (select 1 from training t where t.person_id = p.id"
            + " and t.hours >= :hours and t.issued_on <= :day and " + TrainingRules.VALID_THROUGH + " >= :day)";

    private final JdbcClient jdbc;
    private final TrainingRules rules;

    TrainingFigures(JdbcClient jdbc, TrainingRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** How many of each organisation of the municipality; one statement, organisations without any are left out. */
    public Map<Long, Integer> trained(long municipalityId, PersonKind kind, LocalDate day) {
        Map<Long, Integer> counts = new HashMap<>();
        bind(
                        jdbc.sql("select p.organization_id, count(*) as persons from participant_person p"
                                + " join organization o on o.id = p.organization_id"
                                + " where o.municipality_id = :municipality and p.kind = :kind and " + TRAINED
                                + " group by p.organization_id"),
                        day)
                .param("municipality", municipalityId)
                .param("kind", kind.name())
                .query((row, n) -> counts.put(row.getLong("organization_id"), row.getInt("persons")))
                .list();
        return counts;
    }

    /** The persons behind an organisation's figure, by id. */
    public List<Long> trainedPersons(long organizationId, PersonKind kind, LocalDate day) {
        return bind(
                        jdbc.sql("select p.id from participant_person p where p.organization_id = :organization"
                                + " and p.kind = :kind and " + TRAINED + " order by p.id"),
                        day)
                .param("organization", organizationId)
                .param("kind", kind.name())
                .query(Long.class)
                .list();
    }

    /** Those of these persons who are trained on the day. */
    public Set<Long> trainedOf(Set<Long> personIds, LocalDate day) {
        return personIds.isEmpty()
                ? Set.of()
                : bind(jdbc.sql("select p.id from participant_person p where p.id in (:persons) and " + TRAINED), day)
                        .param("persons", personIds)
                        .query(Long.class)
                        .set();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, LocalDate day) {
        return sql.param("hours", rules.countedHours()).param("day", day).param("validYears", rules.validYears());
    }
}
