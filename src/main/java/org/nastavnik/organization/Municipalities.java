package org.nastavnik.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored rows of {@link Municipality}. */
public interface Municipalities extends JpaRepository<Municipality, Long> {

    Optional<Municipality> findByCode(String code);

    List<Municipality> findByRegionIdOrderByName(Long regionId);
}
