package org.nastavnik.participant;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who was where when, so that a figure of a past day can be counted today. */
@Service
@Transactional
public class Stays {

    private static final String DIFFERS = """
             from participant_person p
             where s.person_id = any(:ids) and s.until_on is null and p.id = s.person_id
               and (s.organization_id, s.kind, s.place, s.partner_name, s.login) is distinct from
                   (p.organization_id, p.kind, coalesce(p.class_name, p.position), p.partner_name, p.login)""";

    private final StayRows rows;
    private final JdbcClient jdbc;

    Stays(StayRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** The same for many, in three statements; what they are must be stored already. */
    void noteAll(Collection<Long> personIds, LocalDate today) {
        Long[] ids = personIds.toArray(Long[]::new);
        jdbc.sql("""
                        update participant_stay s
                        set kind = p.kind, place = coalesce(p.class_name, p.position), partner_name = p.partner_name, login = p.login
                        """ + DIFFERS + " and s.from_on = :today and s.organization_id = p.organization_id")
                .param("ids", ids)
                .param("today", today)
                .update();
        jdbc.sql("update participant_stay s set until_on = greatest(s.from_on, :today)" + DIFFERS)
                .param("ids", ids)
                .param("today", today)
                .update();
        jdbc.sql("""
                        insert into participant_stay (person_id, organization_id, kind, place, partner_name, login, from_on)
                        select p.id, p.organization_id, p.kind, coalesce(p.class_name, p.position), p.partner_name, p.login, :today
                        from participant_person p
                        where p.id = any(:ids)
                          and not exists (select 1 from participant_stay s where s.person_id = p.id and s.until_on is null)""").param("ids", ids).param("today", today).update();
    }

    /** Writes down where the person is from today on; nothing where that is known already. */
    void note(Person person, LocalDate today) {
        Optional<Stay> now = rows.findByPersonIdAndUntilOnIsNull(person.id());
        if (now.isPresent() && now.get().stillHolds(person)) {
            return;
        }
        if (now.isPresent()
                && now.get().from().equals(today)
                && now.get().organizationId().equals(person.organizationId())) {
            now.get().correct(person);
            return;
        }
        end(person.id(), today);
        rows.saveAndFlush(new Stay(person, today));
    }

    /** The person is no longer anywhere from this day on. */
    void end(long personId, LocalDate firstDayGone) {
        rows.findByPersonIdAndUntilOnIsNull(personId).ifPresent(stay -> {
            stay.end(firstDayGone);
            rows.saveAndFlush(stay);
        });
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Stay> of(long personId) {
        return rows.findByPersonIdOrderByFromOnDescIdDesc(personId);
    }

    /** Who was in the organisation on that day. */
    @Transactional(readOnly = true)
    public List<Stay> on(long organizationId, LocalDate day) {
        return rows.on(organizationId, day);
    }
}
