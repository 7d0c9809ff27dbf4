package org.nastavnik.monitoring;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface IndicatorSetRows extends JpaRepository<IndicatorSet, Long> {

    List<IndicatorSet> findByMunicipalityIdIsNullOrderByName();

    List<IndicatorSet> findByMunicipalityIdOrderByVersionDesc(long municipalityId);

    Optional<IndicatorSet> findByMunicipalityIdIsNullAndCode(String code);

    @Query("select coalesce(max(s.version), 0) from IndicatorSet s where s.municipalityId = :municipalityId")
    int lastVersion(long municipalityId);
}
