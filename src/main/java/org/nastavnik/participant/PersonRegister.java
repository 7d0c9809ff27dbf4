package org.nastavnik.participant;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of an organisation's persons and their consents. Callers check whose organisation it is. */
@Service
@Transactional
public class PersonRegister {

    private final Persons persons;
    private final Stays stays;
    private final Duplicates duplicates;
    private final OrganizationService organizations;
    private final LocalDay localDay;
    private final AuditTrail auditTrail;

    PersonRegister(
            Persons persons,
            Stays stays,
            Duplicates duplicates,
            OrganizationService organizations,
            LocalDay localDay,
            AuditTrail auditTrail) {
        this.persons = persons;
        this.stays = stays;
        this.duplicates = duplicates;
        this.organizations = organizations;
        this.localDay = localDay;
        this.auditTrail = auditTrail;
    }

    /**
     * Enters a person, but asks first where somebody of the municipality may be the same one.
     *
     * @param anotherPerson the answer to that question was no
     * @throws AlreadyKnown with those who may be the same
     */
    public Person enter(long organizationId, PersonDetails details, boolean anotherPerson) {
        if (!anotherPerson) {
            List<SimilarPerson> similar = duplicates.of(organizationId, details.name(), details.birthDate(), 0);
            if (!similar.isEmpty()) {
                throw new AlreadyKnown(similar);
            }
        }
        return add(organizationId, details);
    }

    public Person add(long organizationId, PersonDetails details) {
        Person person = new Person(organizationId, details, localDay.of(organizationId));
        check(organizationId, details, 0);
        store(person);
        stays.note(person, localDay.of(organizationId));
        auditTrail.record("person:" + person.id(), "person.added", null);
        return person;
    }

    /** @param version what the page was opened with: two who change the same person do not overwrite each other */
    public Person change(long id, long version, PersonDetails details) {
        Person person = person(id);
        if (person.version() != version) {
            throw new Refusal(
                    "Сведения об этом человеке изменил кто-то ещё: откройте страницу заново и повторите правку.");
        }
        check(person.organizationId(), details, id);
        person.change(details, localDay.of(person.organizationId()));
        store(person);
        stays.note(person, localDay.of(person.organizationId()));
        auditTrail.record("person:" + id, "person.changed", null);
        return person;
    }

    /** Two who enter the same person at the same moment: the index lets one of them through. */
    private void store(Person person) {
        try {
            persons.saveAndFlush(person);
        } catch (DataIntegrityViolationException taken) {
            throw duplicate();
        }
    }

    private static Refusal duplicate() {
        return new Refusal(
                "lastName",
                "Человек с таким именем и датой рождения уже есть в реестре организации: найдите его в списке.");
    }

    private void check(long organizationId, PersonDetails details, long id) {
        if (persons.existsByOrganizationIdAndSearchNameAndBirthDateAndMergedIntoIdIsNullAndIdNot(
                organizationId, SearchName.of(details.name()), details.birthDate(), id)) {
            throw duplicate();
        }
        if (details.superiorId() != null) {
            persons.findById(details.superiorId())
                    .filter(superior -> superior.organizationId() == organizationId && superior.mergedIntoId() == null)
                    .orElseThrow(() -> new Refusal("superiorId", "Выберите руководителя из своей организации."));
        }
        if (details.login() != null) {
            organizations.staff(organizationId).stream()
                    .filter(user -> user.login().equals(details.login()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("login", "Выберите учётную запись своей организации."));
            persons.findByLogin(details.login())
                    .filter(other -> other.id() != id)
                    .ifPresent(other -> {
                        throw new Refusal("login", "Эта учётная запись уже принадлежит другому человеку из реестра.");
                    });
        }
    }

    @Transactional(readOnly = true)
    public Person person(long id) {
        return persons.findById(id).orElseThrow();
    }

    /** Who logs in with this account; empty where the account belongs to nobody of a register. */
    @Transactional(readOnly = true)
    public Optional<Person> ofLogin(String login) {
        return persons.findByLogin(login);
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(long id) {
        return persons.findById(id);
    }

    @Transactional(readOnly = true)
    public Map<Long, Person> persons(Collection<Long> ids) {
        return persons.findAllById(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Map<Long, PersonName> names(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return persons.names(ids).stream().collect(Collectors.toMap(Persons.Named::getId, Persons.Named::getName));
    }

    /**
     * A page of the organisation's persons in the order of the Russian alphabet.
     *
     * @param query part of the name, ё and е alike; empty for all
     */
    @Transactional(readOnly = true)
    public Page<Person> search(long organizationId, String query, Set<PersonKind> kinds, int page, int size) {
        String typed = query == null ? "" : SearchName.of(query);
        String pattern = "%" + typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return persons.search(organizationId, pattern, kinds, PageRequest.of(Math.max(0, page), size));
    }

    /** Grown-ups of the organisation who may be somebody's superior. */
    @Transactional(readOnly = true)
    public List<Person> staff(long organizationId) {
        return persons.ofKinds(organizationId, Set.of(PersonKind.TEACHER, PersonKind.HEAD));
    }

    /** Who signs for a minor, as it became known with a consent. */
    public void nameRepresentative(long personId, String name) {
        person(personId).named(name);
        auditTrail.record("person:" + personId, "person.changed", null);
    }

    /** What was learned of a working person's experience when the mentor card was filled in. */
    public void recordExperience(long personId, int years) {
        Person person = person(personId);
        person.worked(years, localDay.of(person.organizationId()));
        auditTrail.record("person:" + personId, "person.changed", null);
    }

    @Transactional(readOnly = true)
    public LocalDate today(long organizationId) {
        return localDay.of(organizationId);
    }
}
