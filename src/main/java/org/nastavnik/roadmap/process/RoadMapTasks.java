package org.nastavnik.roadmap.process;

import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapService;
import org.nastavnik.roadmap.RoadMapState;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** What the models ask of road maps. */
@Component
public class RoadMapTasks {

    private final RoadMapService roadMaps;

    RoadMapTasks(RoadMapService roadMaps) {
        this.roadMaps = roadMaps;
    }

    /** Begins the programme's road map from the municipality's template. */
    public void open(String programmeKey) {
        roadMaps.open(BusinessKey.parse(programmeKey).programmeId());
    }

    /** The business key of the programme's newest road map: what the called approval runs under. */
    public String key(String programmeKey) {
        return roadMaps.ofProgramme(BusinessKey.parse(programmeKey).programmeId())
                .map(RoadMap::key)
                .orElseThrow()
                .value();
    }

    /** Has the head approved what was put before them? */
    public boolean isApproved(String businessKey) {
        return roadMap(businessKey).state() == RoadMapState.WITH_COORDINATOR;
    }

    /** Has the coordinator agreed? */
    public boolean isAgreed(String businessKey) {
        return roadMap(businessKey).state() == RoadMapState.AGREED;
    }

    public void putInForce(String businessKey) {
        roadMaps.putInForce(id(businessKey));
    }

    private RoadMap roadMap(String businessKey) {
        return roadMaps.get(id(businessKey));
    }

    private static long id(String businessKey) {
        return BusinessKey.parse(businessKey).partId(RoadMap.PART);
    }
}
