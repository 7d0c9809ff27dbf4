package org.nastavnik.organization;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored rows of {@link Region}. */
public interface Regions extends JpaRepository<Region, Long> {

    boolean existsByCode(String code);

    /** What may happen once at a time in a region holds its row. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Region r where r.id = :id")
    Optional<Region> lock(long id);
}
