package org.nastavnik.participant;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nastavnik.organization.PersonName;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Persons extends JpaRepository<Person, Long> {

    boolean existsByOrganizationIdAndSearchNameAndBirthDateAndMergedIntoIdIsNullAndIdNot(
            long organizationId, String searchName, LocalDate birthDate, long id);

    Optional<Person> findByLogin(String login);

    /** @param pattern part of a search name between {@code %}, its own wildcards escaped */
    @Query("""
            select p from Person p where p.organizationId = :organizationId and p.searchName like :pattern escape '\\'
              and p.kind in :kinds and p.mergedIntoId is null
              and not exists (select 1 from ErasedPerson e where e.personId = p.id)
            order by p.name.lastName, p.name.firstName, p.name.middleName, p.id""")
    Page<Person> search(long organizationId, String pattern, Collection<PersonKind> kinds, Pageable page);

    /** Those of these kinds who have never joined the programme or have left it. */
    @Query("""
            select p from Person p where p.organizationId = :organizationId and p.kind in :kinds
              and p.mergedIntoId is null and not exists (select 1 from ErasedPerson e where e.personId = p.id)
              and not exists (select 1 from Participation t where t.programmeId = :programmeId and t.personId = p.id
                                and t.state = org.nastavnik.participant.ParticipationState.ACTIVE)
            order by p.name.lastName, p.name.firstName, p.name.middleName, p.id""")
    List<Person> available(long organizationId, long programmeId, Collection<PersonKind> kinds, Limit limit);

    @Query("""
            select p from Person p where p.organizationId = :organizationId and p.kind in :kinds and p.mergedIntoId is null
              and not exists (select 1 from ErasedPerson e where e.personId = p.id)
            order by p.name.lastName, p.name.firstName, p.id""")
    List<Person> ofKinds(long organizationId, Collection<PersonKind> kinds);

    /** Both at once and in one order, so that two who merge or move the same persons wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id in :ids order by p.id")
    List<Person> lock(Collection<Long> ids);

    /** Whose superior goes away has none until somebody names another. */
    @Modifying(flushAutomatically = true)
    @Query("update Person p set p.superiorId = null, p.version = p.version + 1 where p.superiorId = :superiorId")
    void releaseSubordinates(long superiorId);

    @Query("select p.id as id, p.name as name from Person p where p.id in :ids")
    List<Named> names(Collection<Long> ids);

    /** A person's name without the rest of the row. */
    interface Named {
        Long getId();

        PersonName getName();
    }
}
