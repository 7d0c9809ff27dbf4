package org.nastavnik.monitoring.cycle;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Cycles extends JpaRepository<MonitoringCycle, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from MonitoringCycle c where c.id = :id")
    Optional<MonitoringCycle> lock(long id);

    @Query("select c from MonitoringCycle c where c.municipalityId = :municipalityId and c.since = :since"
            + " and c.state <> org.nastavnik.monitoring.cycle.CycleState.CANCELLED")
    Optional<MonitoringCycle> holding(long municipalityId, LocalDate since);

    boolean existsByMunicipalityIdAndSince(long municipalityId, LocalDate since);

    List<MonitoringCycle> findByMunicipalityIdOrderBySinceDescIdDesc(long municipalityId);
}
