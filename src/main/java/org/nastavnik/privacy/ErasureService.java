package org.nastavnik.privacy;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a person in one transaction: all of it or nothing. Whoever edits the person meanwhile is waited for, and whoever
 * comes after is told that the record has changed; a second erasure is refused. Callers check whose person it is.
 */
@Service
@Transactional
public class ErasureService {

    private final List<PersonRecords> records;
    private final Subjects subjects;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final LocalDay localDay;
    private final AuditTrail auditTrail;

    ErasureService(
            List<PersonRecords> records,
            Subjects subjects,
            JdbcClient jdbc,
            EntityManager entities,
            LocalDay localDay,
            AuditTrail auditTrail) {
        this.records = records.stream()
                .sorted(Comparator.comparingInt(PersonRecords::order))
                .toList();
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.entities = entities;
        this.localDay = localDay;
        this.auditTrail = auditTrail;
    }

    /** What has to be done first, as sentences; empty where the person can be erased now. */
    @Transactional(readOnly = true)
    public List<String> hindrances(long personId) {
        DataSubject subject = subjects.ofPerson(personId);
        return records.stream()
                .flatMap(kept -> kept.hindrances(subject).stream())
                .distinct()
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean isErased(long personId) {
        return jdbc.sql("select exists (select 1 from shared_erased_person where person_id = ?)")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    public void erase(long personId) {
        long organization = jdbc.sql("select organization_id from participant_person where id = ? for update")
                .param(personId)
                .query(Long.class)
                .single();
        if (isErased(personId)) {
            throw new Refusal("Данные этого человека уже обезличены: обновите страницу.");
        }
        List<String> hindrances = hindrances(personId);
        if (!hindrances.isEmpty()) {
            throw new Refusal(String.join(" ", hindrances));
        }
        DataSubject subject = subjects.ofPerson(personId);
        Erasure.Reach reach = subjects.reach(subject);
        Erasure erasure = new Erasure(
                subject, "erased-" + personId, localDay.of(organization), reach, subjects.names(subject, reach), jdbc);
        records.forEach(kept -> kept.end(subject));
        // from here on rows are changed behind the entity manager's back
        entities.flush();
        entities.clear();
        jdbc.sql("select set_config('nastavnik.privacy', 'erasure', true)")
                .query(String.class)
                .single();
        records.forEach(kept -> kept.erase(erasure));
        jdbc.sql("insert into shared_erased_person (person_id, erased_on) values (?, ?)")
                .params(personId, erasure.on())
                .update();
        auditTrail.record("person:" + personId, "person.erased", null);
        entities.flush();
        jdbc.sql("select set_config('nastavnik.privacy', '', true)")
                .query(String.class)
                .single();
    }
}
