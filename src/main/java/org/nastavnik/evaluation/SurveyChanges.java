package org.nastavnik.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what the participants of a programme answered before and after, question by question; one statement. */
@Service
@Transactional(readOnly = true)
public class SurveyChanges {

    private final JdbcClient jdbc;

    SurveyChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Mentees first, in the order of the questionnaire; empty where nobody has answered yet.
     *
     * @param each also averages of fewer than five people: for those alone who may read every questionnaire
     */
    public List<SurveyChange> of(long programmeId, boolean each) {
        return jdbc.sql("""
                        with given as (
                            select s.person_id, s.respondent, s.stage, q.kind, q.measure, avg(a.answer) as value,
                                   min(q.position) as position
                            from evaluation_survey s
                            join evaluation_answer a on a.survey_id = s.id
                            join evaluation_question q on q.id = a.question_id
                            where s.programme_id = :programme and q.kind <> 'TEXT'
                            group by s.person_id, s.respondent, s.stage, q.kind, q.measure)
                        select g.respondent, g.kind, g.measure, min(g.position) as position,
                               avg(g.value) filter (where g.stage = 'ENTRY') as entry,
                               avg(g.value) filter (where g.stage = 'EXIT') as exit,
                               count(*) filter (where g.stage = 'ENTRY') as entry_people,
                               count(*) filter (where g.stage = 'EXIT') as exit_people,
                               avg(g.value - e.value) as change, count(e.value) as both_people
                        from given g
                        left join given e on g.stage = 'EXIT' and e.stage = 'ENTRY' and e.person_id = g.person_id
                             and e.respondent = g.respondent and e.kind = g.kind and e.measure is not distinct from g.measure
                        group by g.respondent, g.kind, g.measure
                        order by g.respondent, position""").param("programme", programmeId).query(SurveyChanges::read).list().stream()
                .map(change -> each ? change : change.withoutSmallGroups())
                .toList();
    }

    private static SurveyChange read(ResultSet row, int number) throws SQLException {
        String measure = row.getString("measure");
        return new SurveyChange(
                Respondent.valueOf(row.getString("respondent")),
                QuestionKind.valueOf(row.getString("kind")),
                measure == null ? null : Measure.valueOf(measure),
                number(row, "entry"),
                number(row, "exit"),
                row.getInt("entry_people"),
                row.getInt("exit_people"),
                number(row, "change"),
                row.getInt("both_people"),
                false);
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
