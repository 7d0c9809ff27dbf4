package org.nastavnik.monitoring.outcome;

import org.nastavnik.participant.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of formed registers follow the person when two rows of the register turn out to be one. */
@Component
class RegisterMerge {

    private final JdbcClient jdbc;

    RegisterMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonsMerged merged) {
        jdbc.sql("update monitoring_register_row set person_id = :kept where person_id = :dropped")
                .param("kept", merged.keptId())
                .param("dropped", merged.droppedId())
                .update();
    }
}
