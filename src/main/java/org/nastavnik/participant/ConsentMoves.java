package org.nastavnik.participant;

import java.time.LocalDate;
import org.nastavnik.organization.LocalDay;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consents when a person is merged or goes to another organisation. A consent is given to one organisation (152-ФЗ, article
 * 9), so a transfer ends it. Of two rows' live consents of one kind the kept row's goes on and the other ends on this day.
 */
@Component
class ConsentMoves {

    private final JdbcClient jdbc;
    private final PersonRegister register;
    private final LocalDay localDay;

    ConsentMoves(JdbcClient jdbc, PersonRegister register, LocalDay localDay) {
        this.jdbc = jdbc;
        this.register = register;
        this.localDay = localDay;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonTransferred transferred) {
        jdbc.sql("""
                        update participant_consent set ended_on = greatest(given_on, :today), ending = 'TRANSFERRED',
                            version = version + 1
                        where person_id = :person and ended_on is null""")
                .param("today", transferred.on())
                .param("person", transferred.personId())
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonsMerged merged) {
        LocalDate today = localDay.of(register.person(merged.keptId()).organizationId());
        jdbc.sql("""
                        update participant_consent d set ended_on = greatest(d.given_on, :today), ending = 'REPLACED',
                            version = d.version + 1
                        from participant_consent k
                        where d.person_id = :dropped and k.person_id = :kept and k.purpose = d.purpose and k.given_by = d.given_by
                          and k.ended_on is null and d.ended_on is null""")
                .param("today", today)
                .param("kept", merged.keptId())
                .param("dropped", merged.droppedId())
                .update();
        jdbc.sql("update participant_consent set person_id = :kept, version = version + 1 where person_id = :dropped")
                .param("kept", merged.keptId())
                .param("dropped", merged.droppedId())
                .update();
    }
}
