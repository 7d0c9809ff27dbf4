package org.nastavnik.organization;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored rows of {@link Municipality}. */
public interface Municipalities extends JpaRepository<Municipality, Long> {

    /** What may happen once at a time in a municipality holds its row. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Municipality m where m.id = :id")
    Optional<Municipality> lock(long id);

    Optional<Municipality> findByCode(String code);

    List<Municipality> findByRegionIdOrderByName(Long regionId);

    /** The zone that most of a region's municipalities have; empty where it has none. */
    @Query(
            value = "select zone from organization_municipality where region_id = :regionId"
                    + " group by zone order by count(*) desc, zone limit 1",
            nativeQuery = true)
    Optional<String> commonZone(long regionId);
}
