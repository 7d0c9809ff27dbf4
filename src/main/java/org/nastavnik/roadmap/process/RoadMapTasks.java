package org.nastavnik.roadmap.process;

import java.util.Date;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapService;
import org.nastavnik.roadmap.RoadMapState;
import org.nastavnik.roadmap.execution.ExecutionService;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** What the models ask of road maps. */
@Component
public class RoadMapTasks {

    private final RoadMapService roadMaps;
    private final ExecutionService execution;
    private final ReportDay reportDay;

    RoadMapTasks(RoadMapService roadMaps, ExecutionService execution, ReportDay reportDay) {
        this.roadMaps = roadMaps;
        this.execution = execution;
        this.reportDay = reportDay;
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

    /** Is there an item that nobody has reported of? */
    public boolean hasItemsLeft(String businessKey) {
        return execution.anythingLeft(id(businessKey));
    }

    /** The moment at which the curator is asked next. */
    public Date nextReport(String businessKey) {
        return Date.from(reportDay.of(roadMap(businessKey)));
    }

    /** Is anything due in this month, or left over from an earlier one? */
    public boolean hasItemsDue(String businessKey) {
        return !execution.toReport(roadMap(businessKey)).isEmpty();
    }

    private RoadMap roadMap(String businessKey) {
        return roadMaps.get(id(businessKey));
    }

    private static long id(String businessKey) {
        return BusinessKey.parse(businessKey).partId(RoadMap.PART);
    }
}
