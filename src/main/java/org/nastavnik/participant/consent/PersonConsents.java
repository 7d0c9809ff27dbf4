package org.nastavnik.participant.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonConsents extends JpaRepository<PersonConsent, Long> {

    /** Whose last day is over in their municipality, by id. */
    @Query(nativeQuery = true, value = """
                    select c.id from nastavnik.participant_consent c
                    join nastavnik.participant_person p on p.id = c.person_id
                    join nastavnik.organization o on o.id = p.organization_id
                    join nastavnik.organization_municipality m on m.id = o.municipality_id
                    where c.ended_on is null and c.valid_until is not null
                      and c.valid_until < (cast(:now as timestamptz) at time zone m.zone)::date and c.id > :after
                    order by c.id limit :most""")
    List<Long> over(Instant now, long after, int most);

    /** Signed by a representative for somebody who has come of age since, by id. */
    @Query(nativeQuery = true, value = """
                    select c.id from nastavnik.participant_consent c
                    join nastavnik.participant_person p on p.id = c.person_id
                    join nastavnik.organization o on o.id = p.organization_id
                    join nastavnik.organization_municipality m on m.id = o.municipality_id
                    where c.ended_on is null and c.given_by = 'REPRESENTATIVE'
                      and p.birth_date <= cast(:now as date) - interval '17 years 363 days'
                      and p.birth_date <= (cast(:now as timestamptz) at time zone m.zone)::date - interval '18 years'
                      and c.id > :after
                    order by c.id limit :most""")
    List<Long> outgrown(Instant now, long after, int most);

    /** Where it still runs and no other server is about to end it. */
    @Query(
            nativeQuery = true,
            value =
                    "select * from nastavnik.participant_consent where id = :id and ended_on is null for update skip locked")
    Optional<PersonConsent> lockRunning(long id);

    List<PersonConsent> findByPersonIdOrderByIdDesc(long personId);

    List<PersonConsent> findByPersonIdAndPurposeOrderById(long personId, ConsentPurpose purpose);

    /**
     * Who of these has a consent that holds on the day and was signed by the one who has to sign on that day: a minor's
     * representative, an adult's own.
     *
     * @param adultIfBornBy the day eighteen years before
     */
    @Query("""
            select c.personId from PersonConsent c join Person p on p.id = c.personId
            where c.personId in :personIds and c.purpose = :purpose
              and c.givenOn <= :day and (c.validUntil is null or c.validUntil >= :day)
              and (c.endedOn is null or c.endedOn > :day)
              and ((p.birthDate > :adultIfBornBy and c.givenBy = org.nastavnik.participant.consent.ConsentSigner.REPRESENTATIVE)
                or (p.birthDate <= :adultIfBornBy and c.givenBy = org.nastavnik.participant.consent.ConsentSigner.SELF))""")
    Set<Long> holding(Collection<Long> personIds, ConsentPurpose purpose, LocalDate day, LocalDate adultIfBornBy);
}
