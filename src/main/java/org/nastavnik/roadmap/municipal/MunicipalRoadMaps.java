package org.nastavnik.roadmap.municipal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MunicipalRoadMaps extends JpaRepository<MunicipalRoadMap, Long> {

    Optional<MunicipalRoadMap> findByMunicipalityIdAndState(long municipalityId, MunicipalRoadMapState state);

    boolean existsByMunicipalityIdAndState(long municipalityId, MunicipalRoadMapState state);

    List<MunicipalRoadMap> findByMunicipalityIdOrderByIdDesc(long municipalityId);

    /** Two who approve at once: the second one finds the map approved. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MunicipalRoadMap m where m.municipalityId = :municipalityId and m.state = 'DRAFT'")
    Optional<MunicipalRoadMap> lockDraft(long municipalityId);
}
