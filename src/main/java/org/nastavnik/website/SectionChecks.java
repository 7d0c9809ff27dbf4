package org.nastavnik.website;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SectionChecks extends JpaRepository<SectionCheck, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from SectionCheck c where c.id = :id")
    Optional<SectionCheck> lock(long id);

    List<SectionCheck> findByProgrammeIdAndStateIn(long programmeId, List<CheckState> states);

    Optional<SectionCheck> findByProgrammeIdAndNewestTrue(long programmeId);
}
