package org.nastavnik.programme;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ProgrammeRepository extends JpaRepository<MentoringProgramme, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from MentoringProgramme p where p.id = :id")
    Optional<MentoringProgramme> lock(long id);

    List<MentoringProgramme> findByOrganizationIdOrderByIdDesc(long organizationId);
}
