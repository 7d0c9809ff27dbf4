package org.nastavnik.participant;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonConsents extends JpaRepository<PersonConsent, Long> {

    List<PersonConsent> findByPersonIdOrderByIdDesc(long personId);

    List<PersonConsent> findByPersonIdAndWithdrawnOnIsNull(long personId);

    /**
     * Who of these has a consent that holds on the day and was signed by the one who has to sign on that day: a minor's
     * representative, an adult's own.
     *
     * @param adultIfBornBy the day eighteen years before
     */
    @Query("""
            select c.personId from PersonConsent c join Person p on p.id = c.personId
            where c.personId in :personIds and c.purpose = org.nastavnik.participant.ConsentPurpose.PARTICIPATION
              and c.givenOn <= :day and (c.withdrawnOn is null or c.withdrawnOn > :day)
              and ((p.birthDate > :adultIfBornBy and c.givenBy = org.nastavnik.participant.ConsentSigner.REPRESENTATIVE)
                or (p.birthDate <= :adultIfBornBy and c.givenBy = org.nastavnik.participant.ConsentSigner.SELF))""")
    Set<Long> holding(Collection<Long> personIds, LocalDate day, LocalDate adultIfBornBy);
}
