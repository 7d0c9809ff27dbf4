package org.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SetChoices extends JpaRepository<SetChoice, Long> {

    Optional<SetChoice> findFirstByMunicipalityIdAndSinceLessThanEqualOrderBySinceDescIdDesc(
            long municipalityId, LocalDate day);

    List<SetChoice> findByMunicipalityIdOrderBySinceDescIdDesc(long municipalityId);
}
