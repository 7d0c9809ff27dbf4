package org.nastavnik.evaluation;

import java.util.List;
import org.nastavnik.participant.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Questionnaires of two rows that are one person: where both answered the same one, the later answer remains. */
@Component
class SurveyMerge {

    private static final String IN_BOTH = """
            from evaluation_survey k, evaluation_survey d
            where k.person_id = :kept and d.person_id = :dropped and k.programme_id = d.programme_id and k.stage = d.stage
              and k.respondent = d.respondent""";

    private final JdbcClient jdbc;

    SurveyMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonsMerged merged) {
        for (String statement : List.of(
                "delete from evaluation_survey where id in (select case when d.recorded_at > k.recorded_at then k.id else d.id end "
                        + IN_BOTH + ")",
                "update evaluation_survey set person_id = :kept, version = version + 1 where person_id = :dropped",
                // both may have a link to the same questionnaire: that of the row that remains holds
                "update evaluation_invitation d set state = 'REVOKED', next_attempt_at = null"
                        + " where d.person_id = :dropped and d.state in ('MAIL', 'OPEN') and exists"
                        + " (select 1 from evaluation_invitation k where k.person_id = :kept and k.programme_id = d.programme_id"
                        + " and k.stage = d.stage and k.state in ('MAIL', 'OPEN'))",
                "update evaluation_invitation set person_id = :kept where person_id = :dropped")) {
            jdbc.sql(statement)
                    .param("kept", merged.keptId())
                    .param("dropped", merged.droppedId())
                    .update();
        }
    }
}
