package org.nastavnik.organization.registry;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface RegistryFiles extends JpaRepository<RegistryFile, Long> {

    Optional<RegistryFile> findByIdAndMunicipalityId(long id, long municipalityId);

    void deleteByMunicipalityIdAndUploadedBy(long municipalityId, String uploadedBy);
}
