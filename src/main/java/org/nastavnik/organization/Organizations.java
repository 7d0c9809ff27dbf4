package org.nastavnik.organization;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored rows of {@link Organization}. */
public interface Organizations extends JpaRepository<Organization, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Organization o where o.id = :id")
    Optional<Organization> lock(long id);

    List<Organization> findByMunicipalityIdOrderByShortName(Long municipalityId);

    Optional<Organization> findByMunicipalityIdAndNameKey(Long municipalityId, String nameKey);
}
