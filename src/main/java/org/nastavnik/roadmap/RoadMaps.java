package org.nastavnik.roadmap;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RoadMaps extends JpaRepository<RoadMap, Long> {

    Optional<RoadMap> findFirstByProgrammeIdOrderByIdDesc(long programmeId);

    List<RoadMap> findByProgrammeId(long programmeId);

    /** A few maps in force whose items are not followed, locked; they came into force before the product could do that. */
    @Query(nativeQuery = true, value = """
                    select r.* from roadmap r join programme p on p.id = r.programme_id
                    where r.state = 'IN_FORCE' and p.stage not in ('CLOSED', 'STOPPED')
                      and exists (select 1 from roadmap_item i where i.road_map_id = r.id and i.state = 'PLANNED')
                      and not exists (select 1 from roadmap_due d where d.road_map_id = r.id)
                    order by r.id limit 20 for update of r skip locked""")
    List<RoadMap> lockUnfollowed();
}
