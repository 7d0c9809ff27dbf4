package org.nastavnik.pairing.tutor;

import org.nastavnik.participant.PersonTransferred;
import org.nastavnik.participant.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tutors of two rows that are one person, and of an organisation that the person leaves. */
@Component
class TutorMoves {

    private final JdbcClient jdbc;
    private final TutorRegister tutors;

    TutorMoves(JdbcClient jdbc, TutorRegister tutors) {
        this.jdbc = jdbc;
        this.tutors = tutors;
    }

    /** Of two that are at work in one place one goes on; routes of the other go along. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonsMerged merged) {
        String twice = """
                from pairing_tutor d join pairing_tutor k on k.person_id = :kept and k.until_on is null
                     and k.level = d.level and coalesce(k.organization_id, k.municipality_id, k.region_id)
                         = coalesce(d.organization_id, d.municipality_id, d.region_id)
                where d.person_id = :dropped and d.until_on is null""";
        run(
                "update pairing_tutorship s set tutor_id = x.kept from (select d.id as dropped, k.id as kept " + twice
                        + ") x where s.tutor_id = x.dropped and s.until_on is null",
                merged);
        run(
                "update pairing_tutor t set until_on = greatest(t.from_on, cast(:on as date)), version = version + 1"
                        + " from (select d.id as dropped " + twice + ") x where t.id = x.dropped",
                merged);
        run("update pairing_tutor set person_id = :kept, version = version + 1 where person_id = :dropped", merged);
    }

    private void run(String sql, PersonsMerged merged) {
        jdbc.sql(sql)
                .param("kept", merged.keptId())
                .param("dropped", merged.droppedId())
                .param("on", tutors.today())
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonTransferred transferred) {
        jdbc.sql(
                        "select id from pairing_tutor where person_id = :person and organization_id = :from and until_on is null")
                .param("person", transferred.personId())
                .param("from", transferred.fromOrganizationId())
                .query(Long.class)
                .list()
                .forEach(id -> tutors.close(id, transferred.on()));
    }
}
