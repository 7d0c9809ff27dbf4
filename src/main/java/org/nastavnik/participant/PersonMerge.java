package org.nastavnik.participant;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.organization.PersonName;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one person of two rows of the register. The kept row wins, its gaps are filled from the other one; whatever belongs
 * to the other person is handed over by {@link PersonsMerged} in the same transaction; the other row stays as a pointer.
 */
@Service
@Transactional
public class PersonMerge {

    private final Persons persons;
    private final Stays stays;
    private final RegisterAccess access;
    private final LocalDay localDay;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final AuditTrail auditTrail;
    private final Clock clock;

    PersonMerge(
            Persons persons,
            Stays stays,
            RegisterAccess access,
            LocalDay localDay,
            JdbcClient jdbc,
            EntityManager entities,
            ApplicationEventPublisher events,
            AuditTrail auditTrail,
            Clock clock) {
        this.persons = persons;
        this.stays = stays;
        this.access = access;
        this.localDay = localDay;
        this.jdbc = jdbc;
        this.entities = entities;
        this.events = events;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** By head or curator where both are of the own organisation, by the operator where both are of the municipality. */
    public void merge(long keptId, long droppedId) {
        if (keptId == droppedId) {
            throw new Refusal("other", "Это одна и та же запись: выберите вторую.");
        }
        List<Person> both = persons.lock(List.of(keptId, droppedId));
        Person kept = both.stream().filter(p -> p.id() == keptId).findFirst().orElseThrow();
        Person dropped =
                both.stream().filter(p -> p.id() == droppedId).findFirst().orElseThrow();
        access.requireMerge(kept, dropped);
        requireAlike(kept, dropped);
        boolean home = kept.organizationId().equals(dropped.organizationId());
        if (!home) {
            requireNotWorking(dropped);
        }
        LocalDate today = localDay.of(kept.organizationId());
        PersonDetails taken = taken(kept, dropped, home);
        requireAlone(kept, dropped, taken);
        dropped.mergeInto(kept, clock.instant());
        persons.saveAndFlush(dropped);
        kept.complete(taken, today);
        persons.saveAndFlush(kept);
        stays.end(droppedId, today);
        entities.flush();
        point(keptId, droppedId);
        handOver(keptId, droppedId);
        // rows that were changed behind the entity manager's back
        entities.clear();
        auditTrail.record("person:" + keptId, "person.merged", Long.toString(droppedId));
        auditTrail.record("person:" + droppedId, "person.merged", Long.toString(keptId));
    }

    private static void requireAlike(Person kept, Person dropped) {
        if (kept.mergedIntoId() != null || dropped.mergedIntoId() != null) {
            throw new Refusal("other", "Одну из записей уже объединили: обновите страницу.");
        }
        boolean sameBirth = kept.birthDate().equals(dropped.birthDate());
        boolean sameName = SearchName.match(kept.name()).equals(SearchName.match(dropped.name()));
        if (!sameBirth && !sameName) {
            throw new Refusal(
                    "other",
                    "У этих людей разные и имена, и даты рождения: если это один человек, сначала исправьте одну из записей.");
        }
    }

    /** Superiors, accounts and special needs are an organisation's own. */
    private static PersonDetails taken(Person kept, Person dropped, boolean home) {
        PersonDetails known = dropped.details();
        if (!home) {
            return known.under(null, null).withNeed(null);
        }
        return kept.id().equals(known.superiorId()) ? known.under(null, known.login()) : known;
    }

    /** The completed row may be spelled like a third one. */
    private void requireAlone(Person kept, Person dropped, PersonDetails taken) {
        PersonName completed = kept.details().completedBy(taken).name();
        boolean third = jdbc.sql("""
                        select exists (select 1 from participant_person
                                       where organization_id = :organization and search_name = :name and birth_date = :born
                                         and merged_into_id is null and id not in (:kept, :dropped))""")
                .param("organization", kept.organizationId())
                .param("name", SearchName.of(completed))
                .param("born", kept.birthDate())
                .param("kept", kept.id())
                .param("dropped", dropped.id())
                .query(Boolean.class)
                .single();
        if (third) {
            throw new Refusal(
                    "other", "Есть и третья запись об этом человеке в той же организации: сначала объедините с ней.");
        }
    }

    private void requireNotWorking(Person dropped) {
        boolean working = jdbc.sql(
                        "select exists (select 1 from participant_participation where person_id = :id and state = 'ACTIVE')")
                .param("id", dropped.id())
                .query(Boolean.class)
                .single();
        if (working) {
            throw new Refusal(
                    "other",
                    "Запись другой организации участвует там в программе: оставьте эту запись или сначала завершите участие.");
        }
    }

    private void point(long keptId, long droppedId) {
        for (String statement : List.of(
                "update participant_person set merged_into_id = :kept where merged_into_id = :dropped",
                "update participant_person set superior_id = :kept, version = version + 1"
                        + " where superior_id = :dropped and id <> :kept",
                "update participant_stay set person_id = :kept where person_id = :dropped",
                "update participant_transfer set state = 'DECLINED' where person_id = :dropped and state = 'ASKED'",
                "update participant_transfer set person_id = :kept where person_id = :dropped")) {
            jdbc.sql(statement)
                    .param("kept", keptId)
                    .param("dropped", droppedId)
                    .update();
        }
    }

    private void handOver(long keptId, long droppedId) {
        try {
            events.publishEvent(new PersonsMerged(keptId, droppedId));
        } catch (DataIntegrityViolationException both) {
            throw new Refusal(
                    "other",
                    "У обеих записей есть то, что у человека бывает одно: завершите или исправьте это в одной из них и повторите.");
        }
    }
}
