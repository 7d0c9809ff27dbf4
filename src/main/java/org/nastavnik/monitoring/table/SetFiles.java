package org.nastavnik.monitoring.table;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SetFiles extends JpaRepository<SetFile, Long> {

    Optional<SetFile> findByIdAndMunicipalityId(long id, long municipalityId);

    void deleteByMunicipalityIdAndUploadedBy(long municipalityId, String uploadedBy);
}
