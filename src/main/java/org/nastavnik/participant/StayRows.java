package org.nastavnik.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StayRows extends JpaRepository<Stay, Long> {

    Optional<Stay> findByPersonIdAndUntilOnIsNull(long personId);

    List<Stay> findByPersonIdOrderByFromOnDescIdDesc(long personId);

    @Query("""
            select s from Stay s where s.organizationId = :organizationId and s.fromOn <= :day
              and (s.untilOn is null or s.untilOn > :day) order by s.personId""")
    List<Stay> on(long organizationId, LocalDate day);
}
