package org.nastavnik.monitoring.region.cycle;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RegionCycles extends JpaRepository<RegionCycle, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from RegionCycle c where c.id = :id")
    Optional<RegionCycle> lock(long id);

    @Query("select c from RegionCycle c where c.regionId = :regionId and c.since = :since"
            + " and c.state <> org.nastavnik.monitoring.region.cycle.RegionCycleState.CANCELLED")
    Optional<RegionCycle> holding(long regionId, LocalDate since);

    boolean existsByRegionIdAndSince(long regionId, LocalDate since);

    List<RegionCycle> findByRegionIdOrderBySinceDescIdDesc(long regionId);
}
