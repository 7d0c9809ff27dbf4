package org.nastavnik.roadmap;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface RoadMapVersions extends JpaRepository<RoadMapVersion, Long> {

    Optional<RoadMapVersion> findByRoadMapIdAndRound(long roadMapId, int round);

    List<RoadMapVersion> findByRoadMapIdOrderByRound(long roadMapId);
}
