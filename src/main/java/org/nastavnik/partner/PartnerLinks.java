package org.nastavnik.partner;

import java.time.Instant;
import java.util.List;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.participant.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds those of the register whose enterprise was entered or changed since, and links them to the partner of that name. */
@Component
class PartnerLinks implements Watcher {

    private final JdbcClient jdbc;
    private final PartnerRegister partners;

    PartnerLinks(JdbcClient jdbc, PartnerRegister partners) {
        this.jdbc = jdbc;
        this.partners = partners;
    }

    /** One look, whether there is anything to do or not; a municipality without partners has nobody to link. */
    @Override
    public void watch(Instant now) {
        List<Long> municipalities = jdbc.sql("""
                        select distinct o.municipality_id from participant_person p
                        join organization o on o.id = p.organization_id
                        left join partner_person w on w.person_id = p.id
                        where (p.kind = 'PARTNER_EMPLOYEE' or w.person_id is not null)
                          and (w.person_id is null or p.kind <> 'PARTNER_EMPLOYEE' or w.written is distinct from p.partner_name)
                          and exists (select 1 from partner k where k.municipality_id = o.municipality_id)""").query(Long.class).list();
        municipalities.forEach(partners::link);
    }

    @EventListener
    @Transactional
    public void on(PersonsMerged merged) {
        jdbc.sql("""
                        insert into partner_person (person_id, partner_id, written)
                        select :kept, partner_id, written from partner_person where person_id = :dropped on conflict do nothing""")
                .param("kept", merged.keptId())
                .param("dropped", merged.droppedId())
                .update();
        jdbc.sql("delete from partner_person where person_id = :dropped")
                .param("dropped", merged.droppedId())
                .update();
    }
}
