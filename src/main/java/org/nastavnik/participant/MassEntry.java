package org.nastavnik.participant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.nastavnik.shared.privacy.PersonalData;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters and changes many persons of one municipality with few statements, under the same rules as one by one: each passes
 * {@link Person}, gets a stay and an entry of the audit trail. Callers check whose organisations they are.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MassEntry {

    private static final int AT_ONCE = 1_000;

    private static final String ADD = """
            insert into participant_person (organization_id, kind, last_name, first_name, middle_name, search_name, match_key,
                    birth_date, class_name, position, partner_name, subject, experience_since, experience_years, experience_on,
                    special_need, phone, email, representative_name, representative_contact, representative_key)
            select r.organization_id, r.kind, r.last_name, r.first_name, r.middle_name, r.search_name, r.match_key,
                   r.birth_date, r.class_name, r.position, r.partner_name, r.subject, r.experience_since, r.experience_years,
                   r.experience_on, r.special_need, r.phone, r.email, r.representative_name, r.representative_contact,
                   r.representative_key
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (organization_id bigint, kind text, last_name text,
                    first_name text, middle_name text, search_name text, match_key text, birth_date date, class_name text,
                    position text, partner_name text, subject text, experience_since date, experience_years integer,
                    experience_on date, special_need text, phone text, email text, representative_name text,
                    representative_contact text, representative_key text)
            returning id, organization_id, search_name, birth_date""";

    private final Persons persons;
    private final Stays stays;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final AuditTrail auditTrail;

    MassEntry(
            Persons persons,
            Stays stays,
            EntityManager entities,
            JdbcClient jdbc,
            ObjectMapper json,
            AuditTrail auditTrail) {
        this.persons = persons;
        this.stays = stays;
        this.entities = entities;
        this.jdbc = jdbc;
        this.json = json;
        this.auditTrail = auditTrail;
    }

    /** A person to be entered into an organisation's register. */
    @PersonalData
    public record Entry(long organizationId, PersonDetails details) {

        private Key key() {
            return new Key(organizationId, SearchName.of(details.name()), details.birthDate());
        }

        @Override
        public String toString() {
            return "Entry[" + organizationId + "]";
        }
    }

    /** What no two persons of a register have in common. */
    @PersonalData
    private record Key(long organizationId, String searchName, LocalDate born) {

        @Override
        public String toString() {
            return "Key[" + organizationId + "]";
        }
    }

    /** @return the ids in the order of the entries */
    public List<Long> add(List<Entry> entries, LocalDate today) {
        List<Long> ids = new ArrayList<>(entries.size());
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            ids.addAll(addSome(entries.subList(from, Math.min(entries.size(), from + AT_ONCE)), today));
        }
        return ids;
    }

    private List<Long> addSome(List<Entry> entries, LocalDate today) {
        Map<Key, Long> stored = new HashMap<>();
        try {
            jdbc.sql(ADD).param("rows", rows(entries, today)).query((ResultSet row) -> {
                Key key = new Key(
                        row.getLong("organization_id"),
                        row.getString("search_name"),
                        row.getObject("birth_date", LocalDate.class));
                stored.put(key, row.getLong("id"));
            });
        } catch (DataIntegrityViolationException taken) {
            throw changed();
        }
        List<Long> ids = entries.stream().map(entry -> stored.get(entry.key())).toList();
        stays.noteAll(ids, today);
        auditTrail.recordAll("person:", ids, "person.added", null);
        return ids;
    }

    private static Refusal changed() {
        return new Refusal(
                "Реестр за это время изменил кто-то ещё: посмотрите, что получится теперь, и загрузите ещё раз.");
    }

    private String rows(List<Entry> entries, LocalDate today) {
        try {
            return json.writeValueAsString(entries.stream()
                    .map(entry -> row(new Person(entry.organizationId(), entry.details(), today)))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows of persons cannot be written as JSON");
        }
    }

    private static Map<String, Object> row(Person person) {
        Map<String, Object> row = new HashMap<>();
        Experience experience = person.experience();
        row.put("organization_id", person.organizationId());
        row.put("kind", person.kind().name());
        row.put("last_name", person.name().lastName());
        row.put("first_name", person.name().firstName());
        row.put("middle_name", person.name().middleName());
        row.put("search_name", SearchName.of(person.name()));
        row.put("match_key", SearchName.match(person.name()));
        row.put("birth_date", person.birthDate().toString());
        row.put("class_name", person.className());
        row.put("position", person.position());
        row.put("partner_name", person.partnerName());
        row.put("subject", person.subject());
        if (experience != null) {
            row.put(
                    "experience_since",
                    experience.since() == null ? null : experience.since().toString());
            row.put("experience_years", experience.years());
            row.put(
                    "experience_on",
                    experience.countedOn() == null
                            ? null
                            : experience.countedOn().toString());
        }
        row.put(
                "special_need",
                person.specialNeed() == null ? null : person.specialNeed().name());
        row.put("phone", person.phone());
        row.put("email", person.email());
        row.put("representative_name", person.representativeName());
        row.put("representative_contact", person.representativeContact());
        String representative = person.representativeName();
        row.put("representative_key", representative == null ? null : SearchName.of(representative));
        return row;
    }

    /** New details of persons of the register, by id; superior and account stay as they are. */
    public void change(Map<Long, PersonDetails> changes, LocalDate today) {
        List<Long> ids = changes.keySet().stream().sorted().toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            changeSome(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), changes, today);
        }
    }

    private void changeSome(Collection<Long> ids, Map<Long, PersonDetails> changes, LocalDate today) {
        for (Person person : persons.lock(ids)) {
            person.change(changes.get(person.id()).under(person.superiorId(), person.login()), today);
        }
        try {
            entities.flush();
        } catch (jakarta.persistence.PersistenceException | DataIntegrityViolationException taken) {
            throw changed();
        }
        entities.clear();
        stays.noteAll(ids, today);
        auditTrail.recordAll("person:", ids, "person.changed", null);
    }
}
