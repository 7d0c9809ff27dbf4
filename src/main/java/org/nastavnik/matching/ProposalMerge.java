package org.nastavnik.matching;

import java.util.List;
import org.nastavnik.participant.PersonsMerged;
import org.nastavnik.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposed pairs of two rows that are one person; where one proposal names both as mentees, the kept row's line remains. */
@Component
class ProposalMerge {

    private final JdbcClient jdbc;

    ProposalMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonsMerged merged) {
        boolean couple = run(
                                "select count(*) from matching_pair where mentee_id in (:kept, :dropped) and mentor_id in (:kept, :dropped)",
                                merged)
                        .query(Long.class)
                        .single()
                > 0;
        if (couple) {
            throw new Refusal(
                    "other",
                    "Эти двое предлагались как пара друг другу, значит, это разные люди: проверьте, те ли записи выбраны.");
        }
        for (String statement : List.of(
                "delete from matching_pair d using matching_pair k where d.mentee_id = :dropped and k.mentee_id = :kept"
                        + " and k.proposal_id = d.proposal_id",
                "update matching_pair set mentee_id = :kept where mentee_id = :dropped",
                "update matching_pair set mentor_id = :kept where mentor_id = :dropped",
                "delete from matching_unassigned d using matching_unassigned k where d.mentee_id = :dropped"
                        + " and k.mentee_id = :kept and k.proposal_id = d.proposal_id",
                "update matching_unassigned set mentee_id = :kept where mentee_id = :dropped")) {
            run(statement, merged).update();
        }
    }

    private JdbcClient.StatementSpec run(String sql, PersonsMerged merged) {
        return jdbc.sql(sql).param("kept", merged.keptId()).param("dropped", merged.droppedId());
    }
}
