package org.nastavnik.launch;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Launches extends JpaRepository<Launch, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Launch l where l.id = :id")
    Optional<Launch> lock(long id);

    List<Launch> findByMunicipalityIdInOrderByIdDesc(Collection<Long> municipalityIds, Limit limit);

    List<Launch> findByMunicipalityIdAndStateNotIn(long municipalityId, Collection<LaunchState> states);
}
