package org.nastavnik.roadmap.municipal;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MapFiles extends JpaRepository<MapFile, Long> {

    Optional<MapFile> findByIdAndMunicipalityId(long id, long municipalityId);

    void deleteByMunicipalityIdAndUploadedBy(long municipalityId, String uploadedBy);
}
