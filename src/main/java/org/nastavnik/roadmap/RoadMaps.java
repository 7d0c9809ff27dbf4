package org.nastavnik.roadmap;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface RoadMaps extends JpaRepository<RoadMap, Long> {

    Optional<RoadMap> findFirstByProgrammeIdOrderByIdDesc(long programmeId);

    List<RoadMap> findByProgrammeId(long programmeId);
}
